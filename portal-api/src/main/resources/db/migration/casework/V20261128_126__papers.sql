-- Papers that were issued: what stands on them, for ever as it was. Who the petitioner is does not stand here; the lines
-- keep a slot, and the name is put into it from the vault whenever somebody who may takes the paper.
create table case_paper (
    id        uuid primary key,
    petition  uuid not null,
    kind      text not null,
    unit      text not null,
    year      integer not null,
    ordinal   integer not null,
    number    text not null,
    title     text not null,
    lines     text not null,
    signed    text not null,
    day       date not null,
    template  integer not null,
    -- of a 送达回证: the paper whose delivery it shows
    about     uuid references case_paper,
    digest    text not null,
    issued_at timestamptz not null,
    person    uuid not null,
    by_name   text not null,
    unique (unit, year, ordinal)
);
create index case_paper_petition on case_paper (petition, issued_at, id);

-- The last number that a unit gave in a year. It is raised in the act that issues the paper: no gap, no double.
create table case_paper_count (
    unit text not null,
    year integer not null,
    last integer not null,
    primary key (unit, year)
);

-- 送达: how papers, and answers, came to petitioners. Without a paper it is that of the answer given at that time.
create table case_paper_delivery (
    id          uuid primary key,
    petition    uuid not null,
    paper       uuid references case_paper,
    way         text not null check (way in ('OPENED', 'SIGNED', 'POSTED', 'READ_OUT')),
    taker       text not null check (taker in ('SELF', 'FAMILY', 'REPRESENTATIVE')),
    at          timestamptz not null,
    recorded_at timestamptz not null,
    person      uuid,
    by_name     text not null,
    evidence    text not null,
    answered    timestamptz,
    check ((paper is null) = (answered is not null))
);
create index case_paper_delivery_petition on case_paper_delivery (petition, at, id);
create unique index case_paper_opened on case_paper_delivery (paper) where way = 'OPENED' and paper is not null;
create unique index case_answer_opened on case_paper_delivery (petition, answered) where way = 'OPENED' and paper is null;

-- How papers read, every version. Version 0 comes with the program.
create table paper_template (
    kind       text not null,
    version    integer not null check (version > 0),
    title      text not null,
    text       text not null,
    basis      text not null,
    changed_at timestamptz not null,
    person     uuid not null,
    by_name    text not null,
    why        text not null,
    primary key (kind, version)
);

-- How papers' numbers read, every version.
create table paper_number_style (
    version    integer primary key check (version > 0),
    pattern    text not null,
    changed_at timestamptz not null,
    person     uuid not null,
    by_name    text not null,
    why        text not null
);

grant select, insert on case_paper to ${app};
grant select, insert, update on case_paper_count to ${app};
grant select, insert on case_paper_delivery to ${app};
grant select, insert on paper_template to ${app};
grant select, insert on paper_number_style to ${app};
