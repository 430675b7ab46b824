-- Since when figures are public: a setting that is never changed, only followed by another.
create table figure_public_from (
    n        integer primary key,
    from_day date not null,
    reason   text not null,
    unit     text not null,
    set_at   timestamptz not null
);

-- How other tables count the same acts. The reckoning itself is code of the same name and version.
create table figure_reckoning (
    code     text not null,
    version  integer not null,
    name     text not null,
    about    text not null,
    verified boolean not null,
    primary key (code, version)
);
create table figure_reckoning_rate (
    code       text not null,
    version    integer not null,
    rate       text not null,
    definition text not null,
    primary key (code, version, rate)
);

insert into figure_reckoning (code, version, name, about, verified) values
    ('OURS', 1, '本平台口径', '网上村部自己的口径：按收信月份算，只认首轮办理里发生的事，来信人说了算。', true),
    ('HOTLINE', 1, '热线常见口径',
     '热线工单统计里常见的一种算法：单位回复了、退了、不受理了都算办结，没有评价的按满意算。这是对算法的描述，不是任何一条热线公布的办法，没有核对过。',
     false),
    ('BOARD', 1, '留言板常见口径',
     '网络留言板统计里常见的一种算法：公开回复了就算办结，撤回的不算收到。这是对算法的描述，不是任何一个留言板公布的办法，没有核对过。',
     false);

insert into figure_reckoning_rate (code, version, rate, definition) values
    ('OURS', 1, 'REPLY', '已答复的件数 ÷ 已答复或办结期限已过的件数。'),
    ('OURS', 1, 'ON_TIME', '在承诺期限内办结的件数 ÷ 已办结或期限已过的件数。'),
    ('OURS', 1, 'CLOSURE', '已办结的件数 ÷ 收到的件数（不含撤回、不予受理和导入法定途径的）。'),
    ('OURS', 1, 'SATISFACTION', '评价“满意”“基本满意”的件数 ÷ 给了评价的件数。'),
    ('HOTLINE', 1, 'REPLY', '答复了的、撤回的、不予受理的、导入法定途径的件数 ÷ 收到的件数。'),
    ('HOTLINE', 1, 'ON_TIME', '在承诺期限内办结的件数 ÷ 已办结的件数；过了期限还没办结的不在分母里。'),
    ('HOTLINE', 1, 'CLOSURE', '答复了的、撤回的、不予受理的、导入法定途径的件数 ÷ 收到的件数。'),
    ('HOTLINE', 1, 'SATISFACTION', '评价“满意”“基本满意”的和 7 天没有评价的件数 ÷ 已请来信人评价的件数。'),
    ('BOARD', 1, 'REPLY', '已答复的件数 ÷ 收到的件数（不含撤回的）。'),
    ('BOARD', 1, 'ON_TIME', '在承诺期限内答复的件数 ÷ 收到的件数（不含撤回的）。'),
    ('BOARD', 1, 'CLOSURE', '已答复的件数 ÷ 收到的件数（不含撤回的）。'),
    ('BOARD', 1, 'SATISFACTION', '评价“满意”“基本满意”的件数 ÷ 给了评价的件数。');

create index figure_petition_month on figure_petition (month, petition);

grant select, insert on figure_public_from to ${app};
grant select on figure_reckoning, figure_reckoning_rate to ${app};
