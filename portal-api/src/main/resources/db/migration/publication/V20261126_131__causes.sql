-- Why something is not public is a closed list that everybody may read. The free words of before may name somebody: they go.
alter table publication_candidate
    add column cause text check (cause in ('IDENTIFIES', 'PRIVACY', 'SECRET', 'PROCEEDINGS', 'ABUSE', 'NOT_PUBLIC',
                                           'DUPLICATE', 'WISH', 'AUTHORITY', 'MISTAKE', 'TAKEN_BACK'));
alter table public_letter
    add column taken_down_cause text check (taken_down_cause in ('IDENTIFIES', 'PRIVACY', 'SECRET', 'PROCEEDINGS',
                                            'ABUSE', 'NOT_PUBLIC', 'DUPLICATE', 'WISH', 'AUTHORITY', 'MISTAKE',
                                            'TAKEN_BACK'));
update publication_candidate set cause = 'TAKEN_BACK' where state = 'TAKEN_BACK';
update public_letter set taken_down_cause = 'TAKEN_BACK' where taken_down_reason = '来信人撤回';
alter table publication_candidate drop column reason;
alter table public_letter drop column taken_down_reason;

create index public_letter_taken_down on public_letter (taken_down_at desc, id desc) where not public;
