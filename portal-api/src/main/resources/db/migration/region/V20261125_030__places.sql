-- The five levels of place. A place that merged into another keeps its row, with the day and its successor.
create table region (
    code        text primary key check (code ~ '^(\d{6}|\d{9}|\d{12}|\d{15}|\d{19})$'),
    parent      text references region (code),
    level       text not null,
    name        text not null check (length(name) between 1 and 60),
    stood_from  date not null,
    stood_until date,
    successor   text references region (code)
);

grant select, insert, update on region to ${app};
