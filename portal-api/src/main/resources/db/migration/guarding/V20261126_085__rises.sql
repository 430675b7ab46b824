-- An unusual rise at a door, noticed once for each quarter of an hour, whichever replica sees it first.
create table rise (
    id         uuid primary key,
    what       text not null check (what in ('LETTERS', 'REFUSALS', 'SECRETS')),
    quarter    timestamptz not null,
    seen       bigint not null,
    usual      double precision not null,
    threshold  bigint not null,
    noticed_at timestamptz not null,
    unique (what, quarter)
);
create index rise_latest on rise (noticed_at desc, id);

-- Administrators who want to be told by mail; the address itself lies in the vault.
create table rise_listener (
    person  uuid primary key,
    contact uuid not null
);

grant select, insert on rise to ${app};
grant select, insert, delete on rise_listener to ${app};
