-- A clock may stand still once for a question, be lengthened once, and be reckoned again when a notice comes.
alter table deadline add column asked_at timestamptz;
alter table deadline add column answered_at timestamptz;
alter table deadline add column extended_at timestamptz;
alter table deadline add column moved_at timestamptz;
-- what it had said before it was moved; it says nothing twice
alter table deadline add column said text[] not null default '{}';
-- the calendar's edition by which it was reckoned
alter table deadline add column edition integer not null default 0;
update deadline set reckoning = reckoning || '{"paused": [], "edition": 0}'::jsonb;

-- Those that a new edition concerns.
create index deadline_edition on deadline (edition, due) where settled is null and state = 'RUNNING';
