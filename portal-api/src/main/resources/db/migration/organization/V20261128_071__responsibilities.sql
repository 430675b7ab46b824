-- 包保: who answers for which place, since when. Names are those of people in office; a household is its code, no more.
create table responsibility (
    id         uuid primary key,
    step       text not null check (step in ('COUNTY_LEADER', 'TOWNSHIP_CADRE', 'VILLAGE_CADRE', 'GROUP_LEADER')),
    place      text not null,
    name       text not null check (length(name) between 1 and 40),
    title      text not null check (length(title) between 1 and 40),
    held_from  date not null,
    held_until date,
    version    int not null,
    check (held_until is null or held_until >= held_from)
);
create index responsibility_for_place on responsibility (place text_pattern_ops, step);

grant select, insert, update on responsibility to ${app};
