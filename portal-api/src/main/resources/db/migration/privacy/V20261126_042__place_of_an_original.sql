-- A place in the writer's own words may name people; the petition keeps it masked, the writer reads it as written.
alter table vault_original add column place bytea;
