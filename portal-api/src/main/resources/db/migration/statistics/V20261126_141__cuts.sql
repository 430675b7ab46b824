-- Folded rows now hold every measure side by side, and county, townships and units are also told apart by channel, kind or
-- topic. What is derived is thrown away here and read again from the first entry.
drop table figure_day;
truncate figure_petition, figure_change;
update journal_reader set xid = 0, seq = 0 where name = 'statistics';
delete from journal_parked where reader = 'statistics';

create table figure_day (
    dimension text not null,
    facet     text not null,
    month     date not null,
    value     text not null,
    cut       text not null,
    entered   text not null,
    day       date not null,
    received           integer not null default 0,
    responded_in_time  integer not null default 0,
    response_due       integer not null default 0,
    answered           integer not null default 0,
    answer_due         integer not null default 0,
    concluded_in_time  integer not null default 0,
    conclusion_due     integer not null default 0,
    concluded          integer not null default 0,
    standing           integer not null default 0,
    solved             integer not null default 0,
    said               integer not null default 0,
    asked              integer not null default 0,
    satisfied          integer not null default 0,
    rated              integer not null default 0,
    withdrawn          integer not null default 0,
    reopened           integer not null default 0,
    returned           integer not null default 0,
    planned            integer not null default 0,
    declined           integer not null default 0,
    primary key (dimension, facet, month, value, cut, entered, day)
);

alter table figure_change add column village text not null default '';
-- Cuts by more than one thing are added up from the changes.
create index figure_change_unit on figure_change (month, unit, at);
create index figure_change_township on figure_change (month, township, at);

grant select, insert, update, delete on figure_day to ${app};
