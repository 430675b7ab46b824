-- What a photo of paper or a voice message says, typed in by the desk: masked here, as it is in the vault under the id. The
-- letter itself never changes.
create table letter_text (
    petition uuid        primary key,
    id       uuid        not null unique,
    unit     text        not null,
    person   uuid        not null,
    at       timestamptz not null,
    text     text        not null check (text <> '')
);
create index petition_unwritten on petition (received, id) where body is not null;

grant select, insert on letter_text to ${app};
