-- One row a clock: what it counts from and to, how that was reckoned, and what it has still to say.
create table deadline (
    id         uuid primary key,
    version    integer not null default 1,
    matter     uuid not null,
    kind       text not null,
    started    timestamptz not null,
    due        timestamptz not null,
    -- the days counted and skipped, as they were when it started
    reckoning  jsonb not null,
    rule       text not null,
    state      text not null default 'RUNNING',
    settled    timestamptz,
    -- the unit that holds the matter now
    unit       text not null,
    handle     uuid,
    township   text,
    channel    text,
    sealed     boolean not null default false,
    -- when the clock next has something to say; empty when it has said everything
    next_at    timestamptz
);
create index deadline_matter on deadline (matter);
create index deadline_next on deadline (next_at) where next_at is not null;

grant select, insert, update on deadline to ${app};
