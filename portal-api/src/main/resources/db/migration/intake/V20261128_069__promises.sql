-- What the county promises, by channel, kind and topic, dated. Nothing is ever changed here: a later line takes the place
-- of an earlier one for letters received from its day on; a line without days takes an earlier one back.
create table promise_rule (
    edition    bigint generated always as identity primary key,
    id         uuid not null unique,
    clock      text not null check (clock in ('DISPATCH', 'FIRST_RESPONSE', 'CONCLUSION', 'PETITIONERS_WORD')),
    channel    text,
    kind       text,
    -- both levels of the taxonomy, or the first alone
    topic      text,
    days       integer check (days between 1 and 60),
    valid_from date not null,
    reason     text not null,
    entered    timestamptz not null default now(),
    person     uuid
);
insert into promise_rule (id, clock, channel, days, valid_from, reason)
values ('0198f000-0000-7000-8000-000000000001', 'CONCLUSION', 'ENTREPRENEURS_DAY', 10, '2026-01-01',
        '企业家日：10 个工作日内给出第一份书面办理方案');

grant select, insert on promise_rule to ${app};
