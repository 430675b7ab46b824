-- One act wished for many letters: who wished it, and what came of it for each letter. A line is done in the transaction of
-- its own act, so that after a standstill it goes on where it stopped.
create table bulk_act (
    id          uuid primary key,
    person      uuid not null,
    by_name     text not null,
    kind        text not null check (kind in ('DISPATCH', 'ACCEPT', 'DRAFT', 'APPROVE', 'DELIVER')),
    unit        text,
    mode        text,
    text        text not null,
    made        timestamptz not null,
    finished    timestamptz,
    holder      uuid,
    lease_until timestamptz
);
create index bulk_act_waiting on bulk_act (made) where finished is null;
create index bulk_act_of_person on bulk_act (person, made desc);

create table bulk_line (
    act      uuid not null references bulk_act (id),
    place    integer not null,
    petition uuid not null,
    version  integer not null,
    state    text not null check (state in ('WAITING', 'DONE', 'NOT_DONE')),
    why      text,
    primary key (act, place)
);

grant select, insert, update on bulk_act, bulk_line to ${app};
