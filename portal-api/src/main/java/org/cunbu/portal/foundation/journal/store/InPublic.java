package org.cunbu.portal.foundation.journal.store;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Position;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.journal.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The entries as the public log shows them, and the salts with which it commits to what it does not show. */
@Repository
public class InPublic {

    // The light in which the public log shows them.
    private static final String LIT = """
            select j.seq, j.shown_handle, j.shown_value, j.shown_unit, j.shown_township, j.shown_channel, j.shown_due,
                   j.shown_sealed, s.salt
              from journal_entry j
              left join journal_salt s using (seq)
             where j.seq = any(:seqs) and (j.shown_handle is not null or j.shown_value is not null)""";

    private static final String PUBLIC_BETWEEN = Rows.COLUMNS + """
             where (j.xid, j.seq) > (:fromXid::text::xid8, :fromSeq)
               and (j.xid, j.seq) <= (:toXid::text::xid8, :toSeq)
               and (j.shown_handle is not null or j.shown_value is not null)
             order by j.xid, j.seq
             limit :most""";

    private static final String FORGET_SALTS = """
            delete from journal_salt s
             using journal_entry j
             where s.seq = j.seq and j.subject = :subject""";

    private final DatabaseClient db;

    InPublic(DatabaseClient db) {
        this.db = db;
    }

    /**
     * What the public log shows of an entry.
     *
     * @param salt null once it was deleted
     */
    public record Lit(long seq, Shown shown, @Nullable UUID salt) {}

    /** What the public log shows of these; those of which it shows nothing do not come. */
    public Flux<Lit> lit(List<Long> seqs) {
        return db.sql(LIT)
                .bind("seqs", seqs.toArray(Long[]::new))
                .map(InPublic::light)
                .all();
    }

    /** The next so many of which the public log shows something, in reading order. */
    public Flux<Recorded> publicBetween(Position from, Position until, int most) {
        return db.sql(PUBLIC_BETWEEN)
                .bind("fromXid", from.xid())
                .bind("fromSeq", from.seq())
                .bind("toXid", until.xid())
                .bind("toSeq", until.seq())
                .bind("most", most)
                .map(Rows::recorded)
                .all();
    }

    public Mono<Void> forgetSaltsOf(UUID subject) {
        return db.sql(FORGET_SALTS).bind("subject", subject).then();
    }

    private static Lit light(Readable row) {
        return new Lit(
                Rows.number(row, "seq"),
                new Shown(
                        row.get("shown_handle", UUID.class),
                        row.get("shown_value", String.class),
                        row.get("shown_unit", String.class),
                        row.get("shown_township", String.class),
                        row.get("shown_channel", String.class),
                        row.get("shown_due", LocalDate.class),
                        Rows.need(row, "shown_sealed", Boolean.class)),
                row.get("salt", UUID.class));
    }
}
