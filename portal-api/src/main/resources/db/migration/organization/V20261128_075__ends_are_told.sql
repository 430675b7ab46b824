-- Whether it has been told that a post is over: one that ends by its date is told of on that day.
alter table post add column end_told boolean not null default false;
update post set end_told = true where held_until is not null and held_until <= current_date;
create index post_ends_untold on post (held_until) where held_until is not null and not end_told;
