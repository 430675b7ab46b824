-- Run once as superuser, in the database postgres, with the passwords as psql variables:
--   psql -v owner_password=… -v app_password=… -v keycloak_password=… -f roles.sql
-- Three roles that can log in and nothing more: the owner lays out the portal's tables, the application reads and writes
-- what it was granted, Keycloak has a database of its own.
create role portal_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role portal_app login nosuperuser nocreatedb nocreaterole password :'app_password';
create role keycloak login nosuperuser nocreatedb nocreaterole password :'keycloak_password';
create database portal owner portal_owner template template0 encoding 'UTF8';
create database keycloak owner keycloak template template0 encoding 'UTF8';
revoke all on database portal from public;
revoke all on database keycloak from public;
grant connect on database portal to portal_app;
-- A transaction left open holds up every reader of the journal.
alter role portal_app in database portal set idle_in_transaction_session_timeout = '15s';
alter role portal_app in database portal set transaction_timeout = '60s';
alter role keycloak in database keycloak set idle_in_transaction_session_timeout = '60s';
