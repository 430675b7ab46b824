-- Why something stands in a file is the program's own list; it grows with what can be done.
do $$
declare
    found text;
begin
    for found in
        select conname from pg_constraint
         where conrelid = 'case_note'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%SENT_BACK%'
    loop
        execute format('alter table case_note drop constraint %I', found);
    end loop;
end $$;

-- What an official marked a letter to be in the law's words; the newest mark holds, the earlier ones stay.
create table legal_class (
    petition uuid not null,
    version  int  not null,
    class    text not null check (class in ('SUGGESTION', 'DENUNCIATION', 'CLAIM')),
    unit     text not null,
    person   uuid not null,
    by_name  text not null,
    at       timestamptz not null,
    primary key (petition, version)
);
grant select, insert on legal_class to ${app};
