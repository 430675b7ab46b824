package org.cunbu.portal.foundation.journal.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.foundation.journal.Position;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Written;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The entries: added, never changed. */
@Repository
public class Entries {

    private static final String ADD = """
            with added as (
                insert into journal_entry (
                       type, subject_type, subject, subject_version, actor_kind, actor_unit, actor_post, actor_person,
                       happened_at, recorded_at, shown_handle, shown_value, shown_unit, shown_township, shown_channel,
                       shown_due, shown_sealed, body)
                select e.type, e.subject_type, e.subject, e.version, e.actor, e.unit, e.post, e.person,
                       e.happened, :recorded, e.handle, e.value, e.shown_unit, e.township, e.channel,
                       e.due, e.sealed, e.body::jsonb
                  from unnest(:types::text[], :subjectTypes::text[], :subjects::uuid[], :versions::int[],
                              :actors::text[], :units::text[], :posts::uuid[], :persons::uuid[],
                              :happened::timestamptz[], :handles::uuid[], :values::text[], :shownUnits::text[], :townships::text[],
                              :channels::text[], :dues::date[], :sealed::boolean[], :bodies::text[])
                       with ordinality
                       as e(type, subject_type, subject, version, actor, unit, post, person, happened, handle, value,
                            shown_unit, township, channel, due, sealed, body, place)
                 order by e.place
             returning seq)
            insert into journal_salt (seq, salt)
            select a.seq, s.salt
              from (select seq, row_number() over (order by seq) as place from added) a
              join unnest(:salts::uuid[]) with ordinality as s(salt, place) using (place)""";

    // Only entries whose transaction is older than every running one: none that commits late is skipped.
    private static final String AFTER = Rows.COLUMNS + """
             where (j.xid, j.seq) > (:xid::text::xid8, :seq)
               and j.xid < pg_snapshot_xmin(pg_current_snapshot())
             order by j.xid, j.seq
             limit :most""";

    // Of a long stretch only what is wanted travels, and its end, which may be a reader's next place.
    private static final String WANTED_AFTER = """
            with seen as materialized (
                select j.xid as tx, j.seq, j.type = any(:wanted) as mine
                  from journal_entry j
                 where (j.xid, j.seq) > (:xid::text::xid8, :seq)
                   and j.xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by j.xid, j.seq
                 limit :stretch),
            taken as materialized (
                (select tx, seq from seen where mine order by tx, seq limit :most)
                union
                (select tx, seq from seen order by tx desc, seq desc limit 1))
            """ + Rows.COLUMNS + """
              join taken on taken.seq = j.seq
             order by taken.tx, taken.seq""";

    private static final String READABLE = """
            select j.xid::text::bigint as x, j.seq from journal_entry j
             where j.xid < pg_snapshot_xmin(pg_current_snapshot())
             order by j.xid desc, j.seq desc limit 1""";

    private static final String OF_SUBJECT = Rows.COLUMNS + " where j.subject = :subject order by j.seq";

    private static final String OF_SUBJECT_BETWEEN = Rows.COLUMNS + """
             where j.subject = :subject
               and (j.xid, j.seq) >= (:fromXid::text::xid8, :fromSeq)
               and (j.xid, j.seq) <= (:toXid::text::xid8, :toSeq)
             order by j.xid, j.seq""";

    private static final String LAST = """
            select j.xid::text::bigint as x, j.seq from journal_entry j order by j.xid desc, j.seq desc limit 1""";

    private static final String LAST_ABOUT = """
            select recorded_at from journal_entry
             where subject_type = :subject and not shown_sealed
             order by xid desc, seq desc limit 1""";

    private static final String FIRST_SINCE = """
            select j.xid::text::bigint as x, j.seq - 1 as seq
              from journal_entry j
             where j.recorded_at >= :at
             order by j.xid, j.seq
             limit 1""";

    private static final String OLDEST_AFTER = """
            select j.recorded_at from journal_entry j
             where (j.xid, j.seq) > (:xid::text::xid8, :seq)
             order by j.xid, j.seq limit 1""";

    private final DatabaseClient db;

    Entries(DatabaseClient db) {
        this.db = db;
    }

    /** Adds these in their order, with a salt for each. */
    public Mono<Void> add(List<Written> several, Instant recorded) {
        return db.sql(ADD)
                .bind("types", Column.of(several, w -> w.entry().getClass().getSimpleName()))
                .bind(
                        "subjectTypes",
                        Column.of(several, w -> w.entry().subject().type()))
                .bind("subjects", Column.of(several, w -> w.entry().subject().id()))
                .bind("versions", Column.of(several, w -> w.entry().subject().version()))
                .bind("actors", Column.of(several, w -> w.by().kind()))
                .bind("units", Column.of(several, w -> w.by().unit()))
                .bind("posts", Column.of(several, w -> w.by().post()))
                .bind("persons", Column.of(several, w -> w.by().person()))
                .bind("happened", Column.of(several, Written::happened))
                .bind("recorded", recorded)
                .bind("handles", Column.of(several, w -> shown(w).handle()))
                .bind("values", Column.of(several, w -> shown(w).value()))
                .bind("shownUnits", Column.of(several, w -> shown(w).unit()))
                .bind("townships", Column.of(several, w -> shown(w).township()))
                .bind("channels", Column.of(several, w -> shown(w).channel()))
                .bind("dues", Column.of(several, w -> shown(w).due()))
                .bind("sealed", Column.of(several, w -> shown(w).sealed()))
                .bind("bodies", Column.of(several, Written::body))
                .bind("salts", Column.of(several, Written::salt))
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** What was committed after this place, in the only safe order. */
    public Flux<Recorded> after(Position from, int most) {
        return db.sql(AFTER)
                .bind("xid", from.xid())
                .bind("seq", from.seq())
                .bind("most", most)
                .map(Rows::recorded)
                .all();
    }

    /**
     * The first so many entries of these kinds in the next stretch, in the only safe order; and the stretch's last entry,
     * whatever it is.
     *
     * @param stretch so many entries are looked at
     */
    public Flux<Recorded> wantedAfter(Position from, int stretch, int most, Set<String> wanted) {
        return db.sql(WANTED_AFTER)
                .bind("xid", from.xid())
                .bind("seq", from.seq())
                .bind("stretch", stretch)
                .bind("most", most)
                .bind("wanted", wanted.toArray(String[]::new))
                .map(Rows::recorded)
                .all();
    }

    /** How far the journal can be read now; the start where it is empty. */
    public Mono<Position> readable() {
        return place(READABLE);
    }

    /** When the last entry about subjects of this sort was recorded; sealed ones are not told of. */
    public Mono<Instant> lastAbout(String subject) {
        return db.sql(LAST_ABOUT)
                .bind("subject", subject)
                .mapValue(Instant.class)
                .one();
    }

    public Flux<Recorded> of(UUID subject) {
        return db.sql(OF_SUBJECT).bind("subject", subject).map(Rows::recorded).all();
    }

    /** What happened to this subject from one place to the other, both included. */
    public Flux<Recorded> of(UUID subject, Position from, Position to) {
        return db.sql(OF_SUBJECT_BETWEEN)
                .bind("subject", subject)
                .bind("fromXid", from.xid())
                .bind("fromSeq", from.seq())
                .bind("toXid", to.xid())
                .bind("toSeq", to.seq())
                .map(Rows::recorded)
                .all();
    }

    /** The newest entry's place; the start where there is none. */
    public Mono<Position> last() {
        return place(LAST);
    }

    private Mono<Position> place(String question) {
        return db.sql(question)
                .map(row -> new Position(Rows.number(row, "x"), Rows.number(row, "seq")))
                .one()
                .defaultIfEmpty(Position.START);
    }

    /** The place before the first entry that was recorded from then on; empty where there is none. */
    public Mono<Position> firstSince(Instant at) {
        return db.sql(FIRST_SINCE)
                .bind("at", at)
                .map(row -> new Position(Rows.number(row, "x"), Rows.number(row, "seq")))
                .one();
    }

    /** When the oldest entry after this place was recorded; empty where everything was read. */
    public Mono<Instant> oldestAfter(Position from) {
        return db.sql(OLDEST_AFTER)
                .bind("xid", from.xid())
                .bind("seq", from.seq())
                .mapValue(Instant.class)
                .one();
    }

    private static Shown shown(Written written) {
        return written.entry().shown();
    }
}
