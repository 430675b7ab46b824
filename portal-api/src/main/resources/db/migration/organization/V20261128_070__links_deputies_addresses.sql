-- Organs outside the county are named with the address to which a letter to them goes.
alter table unit add column address text check (address is null or length(address) between 1 and 120);

-- Who acts in somebody's post while they are away holds a post of their own that says whose.
alter table post add column deputy_of uuid references post (id);
create index post_deputies on post (deputy_of) where deputy_of is not null;

-- Departments that stand by a township or village, and share its reward and blame.
create table unit_link (
    id         uuid primary key,
    unit       text not null references unit (id),
    place      text not null,
    held_from  date not null,
    held_until date,
    version    int not null,
    check (held_until is null or held_until >= held_from)
);
create index unit_link_of_unit on unit_link (unit);
create index unit_link_to_place on unit_link (place);

grant select, insert, update on unit_link to ${app};
