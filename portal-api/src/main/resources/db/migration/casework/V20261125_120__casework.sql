-- One way of a petition from the desk to the close-out. The state's columns hold what its stage has, no more.
create table round (
    id            uuid primary key,
    petition      uuid not null,
    ordinal       integer not null,
    kind          text not null,
    version       integer not null,
    stage         text not null check (stage in ('RECEIVED', 'DISPATCHED', 'IN_HAND', 'ANSWERED', 'CLOSED')),
    secrecy       text not null check (secrecy in ('NONE', 'UNDECIDED', 'DENUNCIATION')),
    -- who answers for it, always
    holder        text not null,
    lead          text,
    mode          text,
    dispatched_at timestamptz,
    handler       uuid,
    handler_post  uuid,
    handler_name  text,
    message       text,
    accepted_at   timestamptz,
    paper_stage   text not null default 'BLANK' check (paper_stage in ('BLANK', 'DRAFTED', 'SENT_BACK', 'APPROVED')),
    paper         text,
    paper_at      timestamptz,
    paper_why     text,
    drafter       uuid,
    drafter_name  text,
    approver      uuid,
    approver_name text,
    answered_at   timestamptz,
    verdict       text,
    word          text check (word in ('SAID', 'SILENCE', 'TAKEN_BACK')),
    solved        text,
    rating        text,
    remark        text,
    said_at       timestamptz,
    opened_at     timestamptz not null,
    closed_at     timestamptz,
    -- the clock that runs out next, copied for the queue's order
    next_clock    text,
    next_day      date,
    next_due      timestamptz,
    ran_out       text[] not null default '{}',
    concluding    boolean not null default false,
    unique (petition, ordinal),
    check (stage not in ('DISPATCHED', 'IN_HAND', 'ANSWERED') or lead is not null),
    check (stage not in ('IN_HAND', 'ANSWERED') or handler is not null),
    check (stage <> 'ANSWERED' or (answered_at is not null and drafter is not null and approver is not null)),
    check (approver is null or approver <> drafter),
    check (stage <> 'CLOSED' or (verdict is not null and word is not null and closed_at is not null))
);

create index round_queue on round (coalesce(next_due, '9999-12-31T00:00:00Z'::timestamptz), id) where stage <> 'CLOSED';
create index round_holder on round (holder, coalesce(next_due, '9999-12-31T00:00:00Z'::timestamptz), id) where stage <> 'CLOSED';
create index round_closed on round (closed_at desc, id) where stage = 'CLOSED';

-- What officials wrote into the file, and the reasons they gave.
create table case_note (
    id       uuid primary key,
    petition uuid not null,
    at       timestamptz not null,
    purpose  text not null check (purpose in ('NOTE', 'STEP', 'DISPATCH', 'SENT_BACK', 'CLEARED')),
    unit     text,
    person   uuid,
    by_name  text not null,
    text     text not null
);
create index case_note_petition on case_note (petition, at, id);

-- What petitioners added, masked; their own words lie in the vault under the same id.
create table letter_addition (
    id       uuid primary key,
    petition uuid not null,
    at       timestamptz not null,
    text     text not null
);
create index letter_addition_petition on letter_addition (petition, at, id);

-- Who is accused, by office; read at the discipline desk only.
create table accusation (
    petition uuid primary key,
    whom     text not null,
    unit     text not null,
    person   uuid not null,
    at       timestamptz not null
);

grant select, insert, update on round to ${app};
grant select, insert on case_note to ${app};
grant select, insert on letter_addition to ${app};
grant select, insert on accusation to ${app};
