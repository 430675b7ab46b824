-- All states of a round. What only one state has (a return, a plan, why a letter was turned away) is its text in detail;
-- what may happen only so often in a round is its text in once.
alter table round
    drop constraint round_stage_check,
    drop constraint round_paper_stage_check,
    drop constraint round_word_check,
    add column open      boolean not null default true,
    add column deciding  text,
    add column alongside text[]  not null default '{}',
    add column detail    text    check (detail is json object),
    add column once      text    check (once is json object);

update round set open = stage <> 'CLOSED' where stage = 'CLOSED';

do $$
declare
    found text;
begin
    -- the checks that had no name of their own: by what they say
    for found in
        select conname from pg_constraint
         where conrelid = 'round'::regclass and contype = 'c'
           and (pg_get_constraintdef(oid) like '%DISPATCHED%' or pg_get_constraintdef(oid) like '%IN_HAND%'
                or pg_get_constraintdef(oid) like '%ANSWERED%' or pg_get_constraintdef(oid) like '%CLOSED%')
    loop
        execute format('alter table round drop constraint %I', found);
    end loop;
end $$;

alter table round
    add constraint round_stage_known check (stage in ('RECEIVED', 'DISPATCHED', 'RETURNED', 'IN_HAND', 'PLANNED',
                                                      'ANSWERED', 'CLOSED', 'REDIRECTED', 'DECLINED', 'EXHAUSTED')),
    add constraint round_paper_known check (paper_stage in ('BLANK', 'DRAFTED', 'SENT_BACK', 'APPROVED', 'PLAN_DRAFTED',
                                                            'PLAN_SIGNED')),
    add constraint round_word_known check (word in ('SAID', 'FOLLOWED_UP', 'AGREED', 'SILENCE', 'TAKEN_BACK')),
    add constraint round_is_led check (stage not in ('DISPATCHED', 'RETURNED', 'IN_HAND', 'PLANNED', 'ANSWERED')
                                       or lead is not null),
    add constraint round_is_in_a_hand check (stage not in ('IN_HAND', 'PLANNED', 'ANSWERED') or handler is not null),
    add constraint round_is_answered check (stage <> 'ANSWERED' or (answered_at is not null and drafter is not null)),
    add constraint round_is_closed check (stage <> 'CLOSED'
                                          or (verdict is not null and word is not null and closed_at is not null)),
    add constraint round_has_its_detail check (stage not in ('RETURNED', 'PLANNED', 'REDIRECTED', 'DECLINED', 'EXHAUSTED')
                                               or detail is not null),
    add constraint round_is_over check (open or closed_at is not null);

drop index round_queue;
drop index round_holder;
drop index round_closed;
create index round_queue on round (coalesce(next_due, '9999-12-31T00:00:00Z'::timestamptz), id) where open;
create index round_holder on round (holder, coalesce(next_due, '9999-12-31T00:00:00Z'::timestamptz), id) where open;
create index round_deciding on round (deciding) where deciding is not null;
create index round_over on round (closed_at desc, id) where not open;
