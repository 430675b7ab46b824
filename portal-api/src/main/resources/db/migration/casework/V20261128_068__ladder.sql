-- When whom a missed clock reaches, and when nobody is reminded.
create table ladder (
    one              boolean primary key default true check (one),
    version          integer not null default 1,
    -- working days after the miss: an order lies ready for the superior's supervisor
    order_after      integer not null default 3 check (order_after between 1 and 60),
    -- working days that it may lie unsigned before it goes one level up
    sign_within      integer not null default 2 check (sign_within between 1 and 60),
    -- working days after the miss: it stands on the leader's list
    leader_after     integer not null default 10 check (leader_after between 1 and 60),
    quiet_from       integer not null default 20 check (quiet_from between 0 and 24),
    quiet_until      integer not null default 8 check (quiet_until between 0 and 24),
    quiet_days_off   boolean not null default true,
    check (order_after < leader_after)
);
insert into ladder (one) values (true);

grant select, update on ladder to ${app};
