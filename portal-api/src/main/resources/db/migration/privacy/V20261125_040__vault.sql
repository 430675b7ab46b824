-- Who somebody is: sealed column by column, each to its row. Nothing here is readable without the keys.
create table vault_contact (
    id          uuid primary key,
    version     integer not null default 1,
    name        bytea,
    phone       bytea,
    email       bytea,
    -- finds the same phone again without knowing it
    phone_blind text,
    sealed_at   timestamptz not null,
    erased_at   timestamptz
);
create index vault_contact_phone on vault_contact (phone_blind) where phone_blind is not null;

-- What somebody wrote, word for word.
create table vault_original (
    owner     uuid primary key,
    title     bytea not null,
    body      bytea not null,
    sealed_at timestamptz not null
);

grant select, insert, update on vault_contact to ${app};
grant select, insert on vault_original to ${app};
