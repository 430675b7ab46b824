-- Raised with every change to the places: each replica compares it with what it holds in memory.
create table region_edition (
    one     boolean primary key default true check (one),
    edition bigint not null
);
insert into region_edition (edition) values (1);

grant select, update on region_edition to ${app};
