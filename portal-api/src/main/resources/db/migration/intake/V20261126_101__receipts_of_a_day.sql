-- The salt of a letter in the public log is its journal entry's, which can be deleted; a second one could not.
alter table petition drop column salt;

-- How many receipt numbers were given out on a day, as the public log was told.
create table receipt_day (
    day   date    primary key,
    given integer not null check (given >= 0),
    told  integer not null check (told >= 1)
);

grant select, insert, update on receipt_day to ${app};
