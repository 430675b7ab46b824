-- Files that administrators bring in: their lines as they came, what is wrong with them, and what came of it.
create table import_draft (
    id     uuid primary key,
    person uuid,
    file   text not null,
    at     timestamptz not null,
    state  text not null check (state in ('READING', 'CHECKING', 'CLEAN', 'FAULTY', 'WRITING', 'DONE', 'FAILED')),
    since  timestamptz not null,
    lines  int not null default 0,
    faults int not null default 0,
    counts text not null default ''
);
create index import_draft_at on import_draft (at);

create table import_line (
    draft uuid not null references import_draft (id) on delete cascade,
    list  text not null,
    line  int not null,
    key   text collate "C" not null,
    cells text not null
);
create index import_line_by_key on import_line (draft, list, key, line);

create table import_fault (
    draft   uuid not null references import_draft (id) on delete cascade,
    ordinal int not null,
    list    text not null,
    line    int not null,
    heading text not null,
    message text not null,
    primary key (draft, ordinal)
);
create index import_fault_by_line on import_fault (draft, list, line, ordinal);

-- In the order of the places, as the list is taken away; and for who answers for these very places.
create index responsibility_in_order on responsibility (place, id);

grant select, insert, update, delete on import_draft to ${app};
grant select, insert, delete on import_line, import_fault to ${app};
