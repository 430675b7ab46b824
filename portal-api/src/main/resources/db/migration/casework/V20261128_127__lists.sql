-- What lists are narrowed by: facts of the letter that never change, kept beside its rounds.
create table listed_letter (
    petition uuid primary key,
    number   text not null,
    kind     text not null,
    channel  text not null,
    region   text,
    kept     boolean not null,
    received timestamptz not null
);
create index listed_letter_number on listed_letter (number text_pattern_ops);

insert into listed_letter (petition, number, kind, channel, region, kept, received)
select id, number, kind, channel, region, keep_from_village, received from petition;

-- The unit's stack of what is open lies in the order of its due dates already; here what lies at the discipline desk, what
-- a unit closed, what everybody closed, who has it in hand, and what nobody has answered for yet, the oldest first.
create index round_hidden on round (coalesce(next_due, '9999-12-31T00:00:00Z'::timestamptz), id)
    where open and secrecy <> 'NONE';
create index round_hidden_over on round (closed_at, id) where not open and secrecy <> 'NONE';
create index round_holder_over on round (holder, closed_at, id) where not open;
drop index round_over;
create index round_over on round (closed_at, id) where not open;
create index round_in_hand on round (handler, coalesce(next_due, '9999-12-31T00:00:00Z'::timestamptz)) where open;
create index round_alongside on round using gin (alongside) where open and alongside <> '{}';
create index round_nobody_yet on round (opened_at, id) where open and stage in ('RECEIVED', 'DISPATCHED', 'RETURNED');

grant select, insert on listed_letter to ${app};
