-- What a unit writes again and again, with the law behind it; the law is printed only once a person has checked it.
create table reply_snippet (
    id          uuid primary key,
    version     integer not null,
    unit        text not null,
    title       text not null,
    text        text not null,
    basis       text not null default '',
    author      uuid not null,
    author_name text not null,
    checker     uuid,
    checked_by  text,
    at          timestamptz not null,
    taken_away  boolean not null default false,
    check (checker is null or checker <> author)
);
create index reply_snippet_of_unit on reply_snippet (unit, title, id) where not taken_away;

grant select, insert, update on reply_snippet to ${app};
