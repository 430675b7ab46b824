package org.cunbu.drills.input;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many rows lie in each table, but for those that count requests or that clocks and readers move by themselves. */
record Rows(Map<String, Long> counts) {

    private static final Set<String> BY_THEMSELVES = Set.of(
            "flyway_schema_history",
            "door_count",
            "limit_state",
            "log_leaf",
            "proposal",
            "publication_candidate",
            "message",
            "desk_opening",
            "web_session",
            "proof_spent",
            "address_salt",
            "block_salt",
            "journal_salt",
            "journal_reader",
            "figure_change",
            "figure_day",
            "figure_reckoning",
            "figure_reckoning_rate",
            "log_checkpoint",
            "log_tile",
            "rise",
            "receipt_day",
            "month_report",
            "deadline");

    static Rows now(Connection database) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables(database)) {
            try (var ask = database.createStatement();
                    var answer = ask.executeQuery("select count(*) from " + table
                            + (table.endsWith(".journal_entry") ? " where actor_kind <> 'PROGRAM'" : ""))) {
                answer.next();
                counts.put(table, answer.getLong(1));
            }
        }
        return new Rows(counts);
    }

    /** Waits until readers have done what is to be done about letters that were taken. */
    static Rows quiet(Connection database) throws SQLException, InterruptedException {
        Rows before = now(database);
        for (int tries = 0; tries < 30; tries++) {
            Thread.sleep(300);
            Rows after = now(database);
            if (after.equals(before)) return after;
            before = after;
        }
        return before;
    }

    Map<String, Long> since(Rows before) {
        Map<String, Long> more = new TreeMap<>();
        counts.forEach((table, count) -> {
            long difference = count - before.counts.getOrDefault(table, 0L);
            if (difference != 0) more.put(table, difference);
        });
        return more;
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var ask = database.createStatement();
                var answer = ask.executeQuery("""
                        select relname, relnamespace::regnamespace::text || '.' || quote_ident(relname)
                          from pg_class
                         where relkind in ('r', 'p') and not relispartition
                           and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')""")) {
            while (answer.next()) {
                if (!BY_THEMSELVES.contains(answer.getString(1))) tables.add(answer.getString(2));
            }
        }
        return tables;
    }
}
