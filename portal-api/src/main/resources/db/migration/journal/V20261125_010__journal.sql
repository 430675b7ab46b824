-- Every act of the portal, once. The application may add and read entries; it cannot change or take away any.
create table journal_entry (
    seq             bigint generated always as identity primary key,
    xid             xid8 not null default pg_current_xact_id(),
    type            text not null,
    subject_type    text not null,
    subject         uuid not null,
    subject_version integer not null,
    actor_kind      text not null check (actor_kind in ('PETITIONER', 'OFFICIAL', 'PROGRAM')),
    actor_unit      text,
    actor_post      uuid,
    actor_person    uuid,
    happened_at     timestamptz not null,
    recorded_at     timestamptz not null,
    -- what the public log shows in clear, filled by the room that writes the entry
    shown_handle    uuid,
    shown_value     text,
    shown_unit      text,
    shown_township  text,
    shown_channel   text,
    shown_due       date,
    shown_sealed    boolean not null default false,
    body            jsonb not null
);
-- Readers go by transaction, then sequence: the only order in which nothing that commits late is skipped.
create index journal_entry_reading on journal_entry (xid, seq);
create index journal_entry_subject on journal_entry (subject, seq);

-- The salts of the public log's commitments stand apart, so that one can be deleted and the log stays whole.
create table journal_salt (
    seq  bigint primary key,
    salt uuid not null default gen_random_uuid()
);

create table journal_reader (
    name        text primary key,
    xid         bigint not null default 0,
    seq         bigint not null default 0,
    holder      uuid,
    lease_until timestamptz
);

-- What a reader could not take: its subject waits here, the reader goes on.
create table journal_parked (
    reader  text not null,
    subject uuid not null,
    xid     bigint not null,
    seq     bigint not null,
    error   text not null,
    since   timestamptz not null,
    primary key (reader, subject)
);

grant select, insert on journal_entry to ${app};
grant select, insert, delete on journal_salt to ${app};
grant select, insert, update on journal_reader to ${app};
grant select, insert, delete on journal_parked to ${app};
