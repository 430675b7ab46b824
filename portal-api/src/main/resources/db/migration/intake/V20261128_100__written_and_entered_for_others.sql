-- 我替家人写: who writes, where that is not whose matter it is. Who typed the letter in, where its writer did not. What it is
-- made of, where it is not text. All three are null in an ordinary letter.
alter table petition
    add column writer     uuid,
    add column entered_by text check (entered_by = 'STAFF'),
    add column body       text check (body in ('PHOTO', 'VOICE'));

-- What staff typed in: who did, when it happened and when it was recorded.
create table entered_letter (
    petition uuid        primary key,
    unit     text        not null,
    post     uuid        not null,
    person   uuid        not null,
    happened timestamptz not null,
    recorded timestamptz not null check (recorded >= happened)
);
create index entered_letter_unit on entered_letter (unit, recorded desc, petition);
create index entered_letter_recorded on entered_letter (recorded);

-- What also lies in another system; the first letter of a number there, and those that came again.
create table external_ref (
    petition  uuid        primary key,
    system    text        not null check (system <> ''),
    number    text        not null check (number <> ''),
    issued    timestamptz,
    repeat_of uuid
);
create unique index external_ref_first on external_ref (system, number) where repeat_of is null;
create index external_ref_number on external_ref (system, number);

-- A letter of many: how many people, and the contacts of those who speak for them.
create table joint_letter (
    petition        uuid primary key,
    people          int  not null check (people >= 2),
    representatives uuid[] not null check (cardinality(representatives) <= 5)
);

-- A post elsewhere: its address, and what stood there when somebody looked; the words as they stood lie in the vault.
create table online_post (
    petition uuid        primary key,
    address  text        not null check (address ~ '^https?://'),
    seen     timestamptz not null,
    snapshot text,
    original uuid
);

-- What a receipt opens: all, or following only. Void once another secret took its place.
alter table receipt
    add column scope text check (scope = 'TRACK'),
    add column void  timestamptz;

-- Further secrets of a letter: the petitioner's own, where an official made the receipt; those that took a lost one's
-- place; those that a code opened for a day.
create table receipt_secret (
    id          uuid        primary key,
    petition    uuid        not null,
    scope       text        not null check (scope in ('TRACK', 'FULL')),
    secret_hash bytea       not null check (length(secret_hash) = 32),
    made        timestamptz not null,
    until       timestamptz,
    void        timestamptz
);
create index receipt_secret_petition on receipt_secret (petition);

grant select, insert on entered_letter, joint_letter, external_ref to ${app};
grant select, insert, delete on online_post to ${app};
grant select, insert, update (void) on receipt_secret to ${app};
grant update (void) on receipt to ${app};
