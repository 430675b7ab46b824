-- Run once as superuser, in the database portal, after roles.sql.
alter schema public owner to portal_owner;
revoke all on schema public from public;
grant usage on schema public to portal_app;
