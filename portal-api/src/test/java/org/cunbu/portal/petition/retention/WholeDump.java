package org.cunbu.portal.petition.retention;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** Everything that the database holds, as its owner reads it: the text of every row of every table. */
public record WholeDump(Environment settings) {

    /** The tables that hold this text anywhere. */
    public List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = DriverManager.getConnection(
                        settings.getRequiredProperty("spring.flyway.url"),
                        settings.getRequiredProperty("spring.flyway.user"),
                        settings.getRequiredProperty("spring.flyway.password"));
                Statement asking = owner.createStatement()) {
            for (String table : tables(asking)) {
                String sql = "select count(*) from " + table + " t where to_jsonb(t)::text like ?";
                try (var counting = owner.prepareStatement(sql)) {
                    counting.setString(1, "%" + text + "%");
                    try (ResultSet count = counting.executeQuery()) {
                        count.next();
                        if (count.getLong(1) > 0) found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Statement asking) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all = asking.executeQuery("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema')""")) {
            while (all.next()) tables.add(all.getString(1));
        }
        return tables;
    }
}
