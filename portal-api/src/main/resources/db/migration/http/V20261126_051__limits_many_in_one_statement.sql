-- A rule belongs to a door and counts per something; a door may have several, and all must agree.
alter table limit_rule
    add column door    text,
    add column per     text not null default 'ADDRESS'
        check (per in ('ADDRESS', 'NETWORK', 'NUMBER_AT_ADDRESS', 'CONTACT')),
    -- what stands beyond the limit: waiting, or a proof of work instead of waiting
    add column beyond  text not null default 'WAIT' check (beyond in ('WAIT', 'PROOF')),
    add column version integer not null default 1;
update limit_rule set door = rule;
update limit_rule set beyond = 'PROOF' where rule in ('submit', 'receipt');
alter table limit_rule alter column door set not null;

insert into limit_rule (rule, door, per, burst, every_ms, beyond, what) values
    ('submit-network', 'submit', 'NETWORK', 200, 3000, 'PROOF',
     '写信：同一网段（/24，IPv6 为 /48）一次最多 200 封，之后每 3 秒 1 封'),
    ('submit-contact', 'submit', 'CONTACT', 10, 600000, 'PROOF',
     '写信：同一电话一次最多 10 封，之后每 10 分钟 1 封'),
    ('submit-proved', 'submit-proved', 'ADDRESS', 600, 2000, 'WAIT',
     '写信：算过题之后，同一地址一次最多 600 封，之后每 2 秒 1 封'),
    ('secret', 'secret', 'NUMBER_AT_ADDRESS', 5, 720000, 'PROOF',
     '查询码：同一编号同一地址错 5 次之后，每 12 分钟 1 次');

-- Whole microseconds, and no index besides the key, so that counting rewrites a row in its own page. A row carries the
-- rule and the wish it was last asked with: the statement that counts many at once can see nothing else.
drop table limit_state;
create unlogged table limit_state (
    rule    text    not null,
    who     text    not null,
    tat     bigint  not null,
    at      bigint  not null,
    every   bigint  not null,
    burst   integer not null,
    want    integer not null,
    granted integer not null,
    -- all that was let pass since the row stands
    passed  bigint  not null,
    refused bigint  not null,
    primary key (rule, who)
) with (fillfactor = 60);

grant select, insert, update, delete on limit_state to ${app};
