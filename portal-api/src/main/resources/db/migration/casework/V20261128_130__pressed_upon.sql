-- 督办: an order lies ready, is signed, reported on, struck off. One at a time for a letter.
create table supervision_order (
    id            uuid primary key,
    petition      uuid not null,
    unit          text not null,
    signer        text not null,
    clock         text,
    since         timestamptz not null,
    state         text not null check (state in ('READY', 'SIGNED', 'REPORTED', 'STRUCK_OFF', 'LAPSED')),
    demand        text,
    until         date,
    signed_by     uuid,
    signed_name   text,
    signed_at     timestamptz,
    report        text,
    reported_by   uuid,
    reported_name text,
    reported_at   timestamptz,
    ended_at      timestamptz,
    check (state not in ('SIGNED', 'REPORTED', 'STRUCK_OFF')
           or (demand is not null and until is not null and signed_by is not null and signed_at is not null)),
    check (state not in ('REPORTED', 'STRUCK_OFF') or (report is not null and reported_at is not null)),
    check ((state in ('STRUCK_OFF', 'LAPSED')) = (ended_at is not null))
);
create unique index supervision_order_open on supervision_order (petition) where ended_at is null;
create index supervision_order_list on supervision_order (state, since, id) where ended_at is null;
create index supervision_order_petition on supervision_order (petition, since);

-- The ladder of a clock that ran out: how many rungs were reached, and when the next one is.
create table climb (
    deadline   uuid primary key,
    petition   uuid not null,
    round      uuid not null,
    clock      text not null,
    due        timestamptz not null,
    rungs      integer not null,
    next_at    timestamptz,
    leaders_at timestamptz,
    ended_at   timestamptz
);
create index climb_next on climb (next_at, deadline) where next_at is not null;
create index climb_leaders on climb (leaders_at, deadline) where leaders_at is not null and ended_at is null;
create index climb_petition on climb (petition) where ended_at is null;

-- 催办.
create table reminder (
    id       uuid primary key,
    petition uuid not null,
    at       timestamptz not null,
    heard    timestamptz not null,
    unit     text,
    person   uuid,
    by_name  text not null,
    words    text not null
);
create index reminder_petition on reminder (petition, at);

-- 复查、复核 end by the organ's own decision.
alter table round drop constraint round_word_known;
alter table round add constraint round_word_known
    check (word in ('SAID', 'FOLLOWED_UP', 'AGREED', 'SILENCE', 'TAKEN_BACK', 'DECIDED'));

grant select, insert, update on supervision_order to ${app};
grant select, insert, update on climb to ${app};
grant select, insert on reminder to ${app};
