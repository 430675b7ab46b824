-- Month reports as they were frozen: the text itself, so that its digest can be computed again.
create table month_report (
    month     date primary key,
    cut_off   date not null,
    frozen_at timestamptz not null,
    unit      text not null,
    digest    text not null,
    content   text not null
);

grant select, insert on month_report to ${app};
