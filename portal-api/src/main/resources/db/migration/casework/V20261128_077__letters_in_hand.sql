-- Whose hands letters are in: asked when somebody leaves, and when somebody comes.
create index round_in_hands on round (handler, holder) where stage in ('IN_HAND', 'PLANNED');
create index round_in_hands_of_unit on round (holder, handler) where stage in ('IN_HAND', 'PLANNED');
