-- 督查抽查: cases drawn or named, each put down as one file to read and one for programs; built one by one, so that after a
-- standstill it goes on where it stopped.
create table inspection_folder (
    id          uuid primary key,
    person      uuid not null,
    by_name     text not null,
    reason      text not null,
    -- by which it was drawn, and out of how many; empty where the numbers were named
    seed        text,
    drawn_of    bigint,
    month       text,
    made        timestamptz not null,
    finished    timestamptz,
    holder      uuid,
    lease_until timestamptz
);
create index inspection_folder_waiting on inspection_folder (made) where finished is null;
create index inspection_folder_of_person on inspection_folder (person, made desc);

create table inspection_case (
    folder   uuid not null references inspection_folder (id),
    place    integer not null,
    number   text not null,
    petition uuid,
    state    text not null check (state in ('WAITING', 'DONE', 'NOT_DONE')),
    why      text,
    page     text,
    data     text,
    primary key (folder, place)
);

create index listed_letter_received on listed_letter (received, petition);

grant select, insert, update on inspection_folder, inspection_case to ${app};
