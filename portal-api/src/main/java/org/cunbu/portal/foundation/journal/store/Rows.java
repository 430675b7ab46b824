package org.cunbu.portal.foundation.journal.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Position;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.journal.Subject;

/** An entry as its row tells it. */
final class Rows {

    // An output column named xid would capture the order and lose the index. Moments come as microseconds: read as text
    // they were a tenth of all that the portal computed under load.
    static final String COLUMNS = """
            select j.xid::text::bigint as x, j.seq, j.type, j.subject_type, j.subject, j.subject_version,
                   j.actor_kind, j.actor_unit, j.actor_post, j.actor_person,
                   (extract(epoch from j.happened_at) * 1000000)::bigint as happened,
                   (extract(epoch from j.recorded_at) * 1000000)::bigint as recorded,
                   j.body::text as body
              from journal_entry j
            """;

    private Rows() {}

    static Recorded recorded(Readable row) {
        return new Recorded(
                new Position(number(row, "x"), number(row, "seq")),
                text(row, "type"),
                new Subject(
                        text(row, "subject_type"),
                        need(row, "subject", UUID.class),
                        need(row, "subject_version", Integer.class)),
                new Actor(
                        Actor.Kind.valueOf(text(row, "actor_kind")),
                        row.get("actor_unit", String.class),
                        row.get("actor_post", UUID.class),
                        row.get("actor_person", UUID.class)),
                moment(row, "happened"),
                moment(row, "recorded"),
                text(row, "body"));
    }

    private static Instant moment(Readable row, String column) {
        return Instant.EPOCH.plus(number(row, column), ChronoUnit.MICROS);
    }

    static long number(Readable row, String column) {
        return need(row, column, Long.class);
    }

    static String text(Readable row, String column) {
        return need(row, column, String.class);
    }

    static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
