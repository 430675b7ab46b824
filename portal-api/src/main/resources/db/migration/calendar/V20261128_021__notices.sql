-- Each notice that an administrator entered makes a new edition of the calendar; edition 0 is what came with the program.
create table calendar_notice (
    edition integer primary key check (edition > 0),
    year    integer not null,
    -- the notice by its own name and number
    source  text not null,
    -- the days it names, as they were typed
    days    jsonb not null,
    entered timestamptz not null,
    person  uuid
);
grant select, insert on calendar_notice to ${app};

alter table calendar_day add column edition integer not null default 0;
grant update, delete on calendar_day to ${app};
