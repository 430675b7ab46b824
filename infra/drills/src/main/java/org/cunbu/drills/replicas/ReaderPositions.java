package org.cunbu.drills.replicas;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the readers of the journal are, as the database knows it. */
final class ReaderPositions {

    private static final String LAST = """
            select xid::text::bigint, seq from journal_entry j order by j.xid desc, j.seq desc limit 1""";
    private static final String BEHIND = "select name from journal_reader where (xid, seq) < (?, ?)";

    private final Connection database;

    ReaderPositions(Connection database) {
        this.database = database;
    }

    private record Place(long xid, long seq) {}

    /** How long each reader took until the replica that stayed moved it on; the patience where none did. */
    Map<String, Duration> timesToMoveOn(Duration patience) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        Place last = last();
        Map<String, Place> before = places();
        Set<String> waiting = behind(last);
        Map<String, Duration> times = new TreeMap<>();
        while (!waiting.isEmpty() && System.nanoTime() - began < patience.toNanos()) {
            Thread.sleep(20);
            Map<String, Place> now = places();
            Set<String> moved = new TreeSet<>(waiting);
            moved.removeIf(reader -> Objects.equals(now.get(reader), before.get(reader)));
            moved.forEach(reader -> times.put(reader, Duration.ofNanos(System.nanoTime() - began)));
            waiting.removeAll(moved);
        }
        waiting.forEach(reader -> times.put(reader, patience));
        return times;
    }

    private Map<String, Place> places() throws SQLException {
        Map<String, Place> places = new HashMap<>();
        try (var sql = database.createStatement();
                ResultSet rows = sql.executeQuery("select name, xid, seq from journal_reader")) {
            while (rows.next()) places.put(rows.getString(1), new Place(rows.getLong(2), rows.getLong(3)));
        }
        return places;
    }

    /** Waits until nothing is left to read. @return the readers that have not come so far */
    Set<String> caughtUp(Duration patience) throws SQLException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        Set<String> behind = behind(last());
        while (!behind.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(100);
            behind = behind(last());
        }
        return behind;
    }

    /** The one number that the question answers with. */
    long count(String question) throws SQLException {
        try (var sql = database.createStatement();
                ResultSet rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Place last() throws SQLException {
        try (var sql = database.createStatement();
                ResultSet rows = sql.executeQuery(LAST)) {
            return rows.next() ? new Place(rows.getLong(1), rows.getLong(2)) : new Place(0, 0);
        }
    }

    private Set<String> behind(Place last) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (PreparedStatement sql = database.prepareStatement(BEHIND)) {
            sql.setLong(1, last.xid());
            sql.setLong(2, last.seq());
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) names.add(rows.getString(1));
            }
        }
        return names;
    }
}
