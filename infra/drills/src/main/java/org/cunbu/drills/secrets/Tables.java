package org.cunbu.drills.secrets;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every column of every table of the portal's database that can hold words or bytes, as its superuser sees it. */
final class Tables {

    private static final String COLUMNS = """
            select table_schema, table_name, column_name, udt_name
              from information_schema.columns
             where table_schema not in ('pg_catalog', 'information_schema')
               and (udt_name in ('text', 'varchar', 'bpchar', 'bytea', 'json', 'jsonb', 'hstore', 'xml')
                    or data_type = 'ARRAY')
             order by 1, 2, 3""";

    private record Column(String schema, String table, String name, String type) {}

    private final Connection database;

    Tables(Connection database) {
        this.database = database;
    }

    /** @return how many columns were looked at */
    int lookAtEverything(Finder finder) throws SQLException {
        List<Column> columns = columns();
        for (Column column : columns) {
            String at = column.table + "." + column.name;
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery("select %s from \"%s\".\"%s\" where \"%s\" is not null"
                            .formatted(what(column), column.schema, column.table, column.name))) {
                while (rows.next()) {
                    finder.look(
                            at,
                            column.type.equals("bytea")
                                    ? new String(rows.getBytes(1), StandardCharsets.UTF_8)
                                    : rows.getString(1));
                }
            }
        }
        return columns.size();
    }

    private static String what(Column column) {
        return column.type.equals("bytea") ? "\"" + column.name + "\"" : "\"" + column.name + "\"::text";
    }

    private List<Column> columns() throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return columns;
    }
}
