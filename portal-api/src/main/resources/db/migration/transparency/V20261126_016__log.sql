-- The lines of the public log in their order. The application may add lines; it cannot change or take away any.
create table log_leaf (
    n      bigint primary key check (n >= 0),
    -- the journal's entry that it shows
    seq    bigint not null unique,
    handle uuid,
    hash   bytea  not null check (length(hash) = 32),
    line   text   not null
);
create index log_leaf_handle on log_leaf (handle, n) where handle is not null;
create index log_leaf_hash on log_leaf using hash (hash);

-- The tree over them in tiles of 256 hashes; the one at the right edge of each level still grows.
create table log_tile (
    level  smallint not null,
    n      bigint   not null,
    hashes bytea    not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (level, n)
);
-- Hashes do not get smaller.
alter table log_tile alter column hashes set storage external;

-- Every size that was ever signed, for ever.
create table log_checkpoint (
    size   bigint primary key check (size > 0),
    root   bytea       not null check (length(root) = 32),
    signed timestamptz not null,
    note   text        not null
);

-- The public halves of all keys that ever signed.
create table log_key (
    key   text primary key,
    since timestamptz not null,
    until timestamptz
);

grant select, insert on log_leaf to ${app};
grant select, insert, update on log_tile to ${app};
grant select, insert on log_checkpoint to ${app};
grant select, insert, update (until) on log_key to ${app};
