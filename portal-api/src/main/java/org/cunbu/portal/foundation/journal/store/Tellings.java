package org.cunbu.portal.foundation.journal.store;

import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Position;
import org.cunbu.portal.foundation.journal.Told;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The journal's entries as live pages are told of them. */
@Repository
public class Tellings {

    // A matter that the log does not show, or shows sealed, is not told to everybody.
    private static final String BETWEEN = """
            select j.xid::text::bigint as x, j.seq, j.type, j.subject_type, j.subject,
                   j.shown_handle is not null and not j.shown_sealed as open
              from journal_entry j
             where (j.xid, j.seq) > (:fromXid::text::xid8, :fromSeq)
               and (j.xid, j.seq) <= (:toXid::text::xid8, :toSeq)
             order by j.xid, j.seq
             limit :most""";

    private final DatabaseClient db;

    Tellings(DatabaseClient db) {
        this.db = db;
    }

    /** What stands after one place up to the other, both of which can be read. */
    public Flux<Told> between(Position from, Position to, int most) {
        return db.sql(BETWEEN)
                .bind("fromXid", from.xid())
                .bind("fromSeq", from.seq())
                .bind("toXid", to.xid())
                .bind("toSeq", to.seq())
                .bind("most", most)
                .map(row -> new Told(
                        new Position(
                                Objects.requireNonNull(row.get("x", Long.class)),
                                Objects.requireNonNull(row.get("seq", Long.class))),
                        Objects.requireNonNull(row.get("type", String.class)),
                        Objects.requireNonNull(row.get("subject_type", String.class)),
                        Objects.requireNonNull(row.get("subject", UUID.class)),
                        Objects.requireNonNull(row.get("open", Boolean.class))))
                .all();
    }
}
