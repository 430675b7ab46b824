package org.cunbu.bench.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Looks at the journal's readers of a portal. */
public final class Readers {

    private static final String BEHIND = """
            select count(*)
              from journal_reader r
             where exists (select 1 from journal_entry j
                            where (j.xid, j.seq) > (r.xid::text::xid8, r.seq))""";

    private Readers() {}

    /** Waits until every reader has read everything; how long that took. */
    public static Duration caughtUp(OwnPortal portal, Duration atMost) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        try (var database = portal.superuser()) {
            while (behind(database) > 0) {
                if (System.nanoTime() - began > atMost.toNanos()) {
                    throw new IllegalStateException("the readers are still behind after " + atMost);
                }
                Thread.sleep(250);
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static int behind(Connection database) throws SQLException {
        try (var question = database.createStatement();
                var rows = question.executeQuery(BEHIND)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
