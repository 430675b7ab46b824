-- Wrong tries of receipts stand at one door: so many for one number, so many from one address.
update limit_rule set door = 'secret' where rule = 'receipt';

-- With what challenges are signed, by day; those of the day before still open what was given out before midnight.
create table proof_key (
    day date primary key,
    key text not null default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
);
-- A challenge is good for one proof.
create table proof_spent (
    challenge text primary key,
    until     timestamptz not null
);

-- From where, or with which phone, no letters are taken for a while. Addresses only as hashes with the list's own salt,
-- or as the running day's code; phones as their blind index.
create table block_salt (
    salt uuid not null
);
insert into block_salt values (gen_random_uuid());
create table block (
    id        uuid primary key,
    version   integer not null,
    kind      text not null check (kind in ('ADDRESS', 'NETWORK', 'TODAY', 'CONTACT')),
    code      text not null,
    reason    text not null,
    made_at   timestamptz not null,
    until     timestamptz not null,
    lifted_at timestamptz,
    -- letters it would have kept away, as counted before it was made
    weighed   bigint not null,
    -- letters that it did keep away
    kept_away bigint not null default 0
);
create index block_running on block (until) where lifted_at is null;

-- What happened at each door, by quarter of an hour; no word about whom.
create table door_count (
    quarter timestamptz not null,
    door    text not null,
    outcome text not null check (outcome in ('PASSED', 'REFUSED', 'PROVED', 'BLOCKED')),
    n       bigint not null,
    primary key (door, outcome, quarter)
);

grant update on limit_rule to ${app};
grant select, insert, delete on proof_key to ${app};
grant select, insert, delete on proof_spent to ${app};
grant select on block_salt to ${app};
grant select, insert, update on block to ${app};
grant select, insert, update, delete on door_count to ${app};
