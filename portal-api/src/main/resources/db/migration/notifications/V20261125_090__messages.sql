-- What petitioners are to be told. Whom, stands in the vault; here is only the contact's id.
create table message (
    id         uuid primary key,
    wanted     timestamptz not null,
    contact    uuid not null,
    template   text not null,
    references_json text not null,
    state      text not null check (state in ('WAITING', 'SENT', 'NO_ADDRESS', 'GIVEN_UP')),
    tries      int not null,
    next_try   timestamptz,
    settled    timestamptz,
    fault      text
);
create index message_due on message (next_try) where state = 'WAITING';

grant select, insert, update on message to ${app};
