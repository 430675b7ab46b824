-- A letter as the offices see it: personal data masked, its words never changed. The original lies in the vault.
create table petition (
    id                uuid        primary key,
    version           int         not null check (version >= 1),
    number            text        not null unique check (number ~ '^[2-9A-HJKMNP-Z]{10}$'),
    handle            uuid        not null unique,
    salt              bytea       not null check (length(salt) = 16),
    channel           text        not null,
    kind              text        not null,
    title             text        not null check (title <> ''),
    text              text        not null check (text <> ''),
    place             text,
    region            text        check (region ~ '^[0-9]{6,19}$'),
    publish           boolean     not null,
    keep_from_village boolean     not null,
    sealed            boolean     not null,
    contact           uuid,
    received          timestamptz not null
);
create index petition_received on petition (received desc, id);

-- What the writer took home: the number, and of the secret only its hash.
create table receipt (
    petition    uuid        primary key,
    key         uuid        not null unique,
    body        bytea       not null check (length(body) = 32),
    number      text        not null unique,
    secret_hash bytea       not null check (length(secret_hash) = 32),
    received    timestamptz not null,
    dispatch_by date        not null,
    answer_by   date        not null
);

grant select, insert, update (version, sealed) on petition to ${app};
grant select, insert on receipt to ${app};
