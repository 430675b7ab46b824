-- Days off and make-up working days, as the State Council's notices name them. Ordinary weekends are not listed.
create table calendar_day (
    day  date primary key,
    kind text not null check (kind in ('holiday', 'workday')),
    name text not null
);
grant select, insert on calendar_day to ${app};
