-- Files on their way, piece by piece; those that nobody goes on with for an hour are swept.
create table upload (
    id         uuid primary key,
    -- what it will be about, and in which part of it it will stand
    subject    uuid not null,
    part       text not null,
    -- the official who sends it; none: whoever wrote the letter
    person     uuid,
    size       integer not null check (size between 1 and 10485760),
    -- of all bytes, as announced; empty where the sender could not tell
    sha256     text not null,
    -- sealed to its row
    name       bytea not null,
    received   integer not null default 0 check (received between 0 and size),
    touched_at timestamptz not null
);
create index upload_subject on upload (subject);
create index upload_touched on upload (touched_at);

-- Files that are kept. The files lie sealed in the folder of the uploads, under the same id.
create table attachment (
    id         uuid primary key,
    subject    uuid not null,
    part       text not null,
    unit       text,
    person     uuid,
    type       text not null check (type in ('JPEG', 'PDF', 'M4A', 'MP3', 'OPUS')),
    -- sealed to its row; gone with the removal
    name       bytea,
    bytes      integer not null,
    width      integer not null,
    height     integer not null,
    seconds    integer not null,
    pages      integer not null,
    added_at   timestamptz not null,
    -- from then on it is not there; the row goes once its files are gone
    removed_at timestamptz
);
create index attachment_subject on attachment (subject, added_at);
create index attachment_removed on attachment (removed_at) where removed_at is not null;

grant select, insert, update, delete on upload to ${app};
grant select, insert, update, delete on attachment to ${app};
