#!/bin/bash
# The postgres image runs this once, on an empty data folder.
set -euo pipefail
secret() { cat "/run/secrets/$1"; }
here=/docker-entrypoint-initdb.d/sql
mkdir -p /var/lib/postgresql/archive # of the write-ahead log, see archive_command in compose.yaml
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v owner_password="$(secret portal_owner_password)" \
    -v app_password="$(secret portal_app_password)" \
    -v keycloak_password="$(secret keycloak_db_password)" \
    -f "$here/roles.sql"
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname portal -f "$here/schema.sql"
