-- Officials and others who have signed in. Who they are, Keycloak says; rights come from posts alone.
create table person (
    id       uuid primary key,
    subject  text unique,
    username text not null,
    name     text not null,
    since    timestamptz not null,
    version  int not null
);
create index person_by_username on person (username, id);
-- A user name is expected once only.
create unique index person_expected on person (username) where subject is null;

-- The first administrator comes by a link from the log; only its hash is kept.
create table administrator_link (
    hash     bytea primary key,
    id       uuid not null unique,
    made     timestamptz not null,
    until    timestamptz not null,
    used     timestamptz,
    used_by  uuid
);

-- Sessions of the pages. The id itself is only in the browser; what is kept is who signed in, as Keycloak said it.
create table web_session (
    hash     text primary key,
    created  timestamptz not null,
    accessed timestamptz not null,
    until    timestamptz not null,
    subject  text not null,
    sid      text,
    id_token text not null
);
create index web_session_until on web_session (until);
create index web_session_subject on web_session (subject);

grant select, insert, update on person, administrator_link to ${app};
grant select, insert, update, delete on web_session to ${app};
