-- How often one place may do a thing: so many at once, then one every so often. Data, for an administrator to change.
create table limit_rule (
    rule     text primary key,
    burst    integer not null check (burst between 1 and 100000),
    every_ms integer not null check (every_ms between 1 and 86400000),
    what     text not null
);
insert into limit_rule (rule, burst, every_ms, what) values
    ('submit',  20, 30000, '写信：同一地址一次最多 20 封，之后每 30 秒 1 封'),
    ('receipt', 30, 10000, '查信：同一地址一次最多 30 次，之后每 10 秒 1 次'),
    ('search',  60,  1000, '检索：同一地址一次最多 60 次，之后每秒 1 次'),
    ('sign-in', 20, 15000, '登录：同一地址一次最多 20 次，之后每 15 秒 1 次');

-- When each place will have used up what it may: one instant is all that has to be remembered (GCRA).
create unlogged table limit_state (
    rule text not null,
    who  text not null,
    tat  timestamptz not null,
    primary key (rule, who)
);
create index limit_state_old on limit_state (tat);

-- Addresses are kept only as hashes with a salt of the day, which is deleted: nobody can tell later who asked.
create table address_salt (
    day  date primary key,
    salt uuid not null default gen_random_uuid()
);

grant select, insert, update on limit_rule to ${app};
grant select, insert, update, delete on limit_state to ${app};
grant select, insert, delete on address_salt to ${app};
