-- Letters whose writers agreed to a public version, and what became of the wish.
create table publication_candidate (
    petition uuid primary key,
    since    timestamptz not null,
    state    text not null check (state in ('WAITING', 'PUBLISHED', 'REFUSED', 'TAKEN_DOWN', 'TAKEN_BACK')),
    reason   text
);
create index publication_candidate_waiting on publication_candidate (since, petition) where state = 'WAITING';

-- The public's version: derived and redacted; what is taken down keeps its row, without its words.
create table public_letter (
    id           text primary key,
    petition     uuid not null unique,
    revision     integer not null,
    public       boolean not null,
    title        text not null,
    text         text not null,
    answer       text not null,
    township     text,
    unit         text not null,
    channel      text not null,
    kind         text not null,
    topic        text not null,
    verdict      text,
    received_at  timestamptz not null,
    answered_at  timestamptz not null,
    published_at timestamptz not null,
    taken_down_at     timestamptz,
    taken_down_reason text
);
create index public_letter_newest on public_letter (published_at desc, id desc) where public;
create index public_letter_township on public_letter (township, published_at desc, id desc) where public;
create index public_letter_unit on public_letter (unit, published_at desc, id desc) where public;

grant select, insert, update on publication_candidate, public_letter to ${app};
