-- When somebody of a unit last looked at its desk; not who.
create table desk_opening (
    unit      text primary key,
    opened_at timestamptz not null
);

grant select, insert, update on desk_opening to ${app};
