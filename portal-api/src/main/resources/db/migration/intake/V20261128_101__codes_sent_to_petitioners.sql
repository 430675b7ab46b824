-- A code that was sent to a petitioner's own address and opens their letter once; kept as a keyed hash.
create table receipt_code (
    id       uuid        primary key,
    petition uuid        not null,
    hash     bytea       not null check (length(hash) = 32),
    made     timestamptz not null,
    until    timestamptz not null,
    tries    int         not null default 0,
    used     timestamptz
);
create index receipt_code_petition on receipt_code (petition, made);

grant select, insert, update (tries, used), delete on receipt_code to ${app};
