-- How often one place may announce a file.
insert into limit_rule (rule, door, per, burst, every_ms, beyond, what) values
    ('upload', 'upload', 'ADDRESS', 60, 20000, 'WAIT', '传附件：同一地址一次最多 60 个，之后每 20 秒 1 个');
