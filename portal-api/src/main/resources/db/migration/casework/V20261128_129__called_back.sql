-- 回访: whom somebody outside the handling unit asks. A letter lies here from its answer on; it has a reason once it is to
-- be asked about. The tries are added, never changed.
create table call_back (
    id          uuid primary key,
    petition    uuid not null,
    round       uuid not null,
    handle      uuid not null,
    entered     boolean not null,
    reason      text check (reason in ('WITHDRAWAL', 'ENTERED', 'SAMPLE')),
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    outcome     text check (outcome in ('SAID', 'CONFIRMED', 'KEPT', 'NOT_REACHED', 'MOOT')),
    check ((closed_at is null) = (outcome is null))
);
create index call_back_open on call_back (opened_at, id) where closed_at is null and reason is not null;
create index call_back_petition on call_back (petition, opened_at);
create index call_back_drawn on call_back (handle) where closed_at is null and reason is null;

create table call_try (
    id        uuid primary key,
    call_back uuid not null references call_back,
    at        timestamptz not null,
    reached   boolean not null,
    unit      text not null,
    person    uuid not null,
    by_name   text not null,
    note      text not null
);
create index call_try_call on call_try (call_back, at);

-- Each drawing of the sample: from which part of the public log, by which signed root, and who was drawn.
create table follow_up_draw (
    from_size bigint primary key,
    to_size   bigint not null,
    root      text not null,
    drawn_at  timestamptz not null,
    answered  integer not null,
    entered   integer not null,
    handles   uuid[] not null,
    check (to_size > from_size)
);

grant select, insert, update on call_back to ${app};
grant select, insert on call_try to ${app};
grant select, insert on follow_up_draw to ${app};
