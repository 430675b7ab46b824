package org.cunbu.drills.secrets.places;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.secrets.Finder;

/** Every column of every table of the portal's database that can hold words or bytes, as its superuser sees it. */
public final class Columns implements Place {

    private static final String COLUMNS = """
            select table_schema, table_name, column_name, udt_name
              from information_schema.columns
             where table_schema not in ('pg_catalog', 'information_schema')
               and (udt_name in ('text', 'varchar', 'bpchar', 'bytea', 'json', 'jsonb', 'hstore', 'xml')
                    or data_type = 'ARRAY')
             order by 1, 2, 3""";

    private record Column(String schema, String table, String name, String type) {}

    private final Ground ground;

    public Columns(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "数据库的每一列 · every column of the database";
    }

    @Override
    public String look(Finder finder) throws SQLException {
        try (Connection database = ground.superuser()) {
            return look(finder, database) + " columns";
        }
    }

    private static int look(Finder finder, Connection database) throws SQLException {
        List<Column> columns = columns(database);
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

    private static List<Column> columns(Connection database) throws SQLException {
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
