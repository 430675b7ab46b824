-- Grids 网格 of two levels, each inside one village, each with its grid worker.
create table grid (
    code    text primary key check (code ~ '^[0-9A-Z-]{2,32}$'),
    level   int not null check (level in (1, 2)),
    name    text not null check (length(name) between 1 and 60),
    place   text not null,
    parent  text references grid (code),
    worker  text check (length(worker) between 1 and 40),
    account text check (length(account) between 2 and 64),
    version int not null,
    check ((level = 1 and parent is null and length(place) = 12)
        or (level = 2 and parent is not null and length(place) in (12, 15)))
);
create index grid_at_place on grid (place text_pattern_ops);
create index grid_in_grid on grid (parent);
create index grid_of_account on grid (account) where account is not null;

grant select, insert, update on grid to ${app};
