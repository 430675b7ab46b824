-- How long what tells who somebody is lives after a letter was closed; without days it lives on. The place says up to
-- which closed letter it has been done.
create table retention_setting (
    what      text primary key check (what in ('CONTACT', 'WORDS')),
    version   integer not null default 1,
    days      integer check (days between 30 and 36500),
    done_at   timestamptz not null default '1970-01-01T00:00:00Z',
    done_id   uuid not null default '00000000-0000-0000-0000-000000000000',
    erased    bigint not null default 0
);
insert into retention_setting (what, days) values ('CONTACT', 730), ('WORDS', null);

grant select, update on retention_setting to ${app};
