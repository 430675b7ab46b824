create table unit (
    id      text primary key check (id ~ '^[A-Z0-9-]{2,32}$'),
    name    text not null check (length(name) between 1 and 60),
    kind    text not null,
    parent  text references unit (id) deferrable initially deferred,
    region  text,
    phone   text,
    demo    boolean not null,
    version int not null
);

-- Raised with every change to the units: each replica compares it with what it holds in memory.
create table unit_edition (
    one     boolean primary key default true check (one),
    edition bigint not null
);
insert into unit_edition (edition) values (0);

create table post (
    id         uuid primary key,
    person     uuid not null,
    unit       text not null references unit (id),
    role       text not null,
    held_from  date not null,
    held_until date,
    version    int not null,
    check (held_until is null or held_until >= held_from)
);
create index post_of_person on post (person);
create index post_at_unit on post (unit, role);
create index post_in_role on post (role) where role = 'ADMINISTRATOR';

grant select, insert, update on unit, unit_edition, post to ${app};
