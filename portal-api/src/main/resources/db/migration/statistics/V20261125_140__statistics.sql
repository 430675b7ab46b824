-- What the figures know of each petition: where it came from and what happened, without a word of its text.
create table figure_petition (
    petition uuid primary key,
    handle   uuid not null,
    month    date not null,
    received timestamptz not null,
    history  jsonb not null
);

-- Every change that a petition made to the figures, at its instant: always the timeline of its history.
create table figure_change (
    petition  uuid not null,
    n         integer not null,
    at        timestamptz not null,
    month     date not null,
    measure   text not null,
    amount    smallint not null,
    sealed    boolean not null,
    unit      text not null,
    township  text not null,
    channel   text not null,
    kind      text not null,
    topic     text not null,
    entered   text not null,
    primary key (petition, n)
);
create index figure_change_figure on figure_change (month, measure, petition);
create index figure_change_today on figure_change (month, at);

-- The same, folded: a table of rates is a few rows to read.
create table figure_day (
    dimension text not null,
    value     text not null,
    month     date not null,
    entered   text not null,
    measure   text not null,
    day       date not null,
    amount    integer not null,
    primary key (dimension, month, value, measure, entered, day)
);

grant select, insert, update, delete on figure_petition to ${app};
grant select, insert, update, delete on figure_change to ${app};
grant select, insert, update, delete on figure_day to ${app};
