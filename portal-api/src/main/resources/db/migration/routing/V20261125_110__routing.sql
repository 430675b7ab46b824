-- Which letters go to which unit: words, level, and the basis in law, which a person must have checked before it is printed.
create table catalogue_line (
    version  int     not null check (version >= 1),
    number   int     not null check (number >= 1),
    topic    text    not null,
    target   text    not null,
    kinds    text    not null,
    basis    text    not null,
    verified boolean not null,
    words    text    not null check (words <> ''),
    primary key (version, number)
);

create table proposal (
    id                uuid        primary key,
    petition          uuid        not null,
    lead              text        not null,
    second            text,
    topic             text        not null,
    may_go_alone      boolean     not null,
    desk              text        not null check (desk in ('NONE', 'DISPATCHER')),
    reason_plain      text        not null check (reason_plain <> ''),
    reason_full       text        not null check (reason_full <> ''),
    catalogue_version int         not null,
    made              timestamptz not null,
    check (desk = 'NONE' or not may_go_alone)
);
create index proposal_of_petition on proposal (petition, made desc, id desc);

grant select, insert on catalogue_line to ${app};
grant select, insert on proposal to ${app};
