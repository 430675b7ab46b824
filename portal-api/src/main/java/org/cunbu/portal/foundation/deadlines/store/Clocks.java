package org.cunbu.portal.foundation.deadlines.store;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.HandOver;
import org.cunbu.portal.foundation.deadlines.NewDeadline;
import org.cunbu.portal.foundation.deadlines.Running;
import org.cunbu.portal.foundation.deadlines.Stage;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.foundation.journal.Shown;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The clocks' table. */
@Repository
public class Clocks {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ADD = """
            insert into deadline (id, version, matter, kind, started, due, reckoning, rule, state, settled, unit,
                                  shown_unit, handle, township, channel, sealed, next_at, edition)
            select d.id, d.version, d.matter, d.kind, d.started, d.due, d.reckoning::jsonb, d.rule, d.state, d.settled,
                   d.unit, d.shown_unit, d.handle, d.township, d.channel, d.sealed, d.next,
                   (d.reckoning::jsonb ->> 'edition')::int
              from unnest(:ids::uuid[], :versions::int[], :matters::uuid[], :kinds::text[], :started::timestamptz[],
                          :dues::timestamptz[], :reckonings::text[], :rules::text[], :states::text[],
                          :settled::timestamptz[], :units::text[], :shownUnits::text[], :handles::uuid[],
                          :townships::text[], :channels::text[], :sealed::boolean[], :nexts::timestamptz[])
                   as d(id, version, matter, kind, started, due, reckoning, rule, state, settled, unit, shown_unit,
                        handle, township, channel, sealed, next)
                on conflict (id) do nothing""";

    private static final String COLUMNS = """
            select id, version, matter, kind, started, reckoning::text as reckoning, rule, state, settled, unit,
                   shown_unit, handle, township, channel, sealed, next_at, asked_at, answered_at, extended_at, moved_at,
                   said
              from deadline
            """;

    private static final String OF_MATTERS = COLUMNS + " where matter = any(:matters) order by started, due, id";

    private static final String WAITING =
            "select matter as of, kind, due from deadline where matter = any(:matters) and settled is null";

    private static final String OPEN_OF_MATTER =
            COLUMNS + " where matter = :matter and settled is null order by started, id for update";

    // One replica at a time: the others pass over what this one is about to say.
    private static final String TO_SPEAK =
            COLUMNS + " where next_at <= :now order by next_at, id limit :most for update skip locked";

    private static final String SAVE = """
            update deadline as d
               set version = n.version, state = n.state, settled = n.settled, next_at = n.next
              from unnest(:ids::uuid[], :versions::int[], :states::text[], :settled::timestamptz[],
                          :nexts::timestamptz[])
                   as n(id, version, state, settled, next)
             where d.id = n.id""";

    private static final String MOVE = """
            update deadline as d
               set version = n.version, reckoning = n.reckoning::jsonb, due = n.due, next_at = n.next,
                   asked_at = n.asked, answered_at = n.answered, extended_at = n.extended, moved_at = n.moved,
                   said = string_to_array(n.said, ','), edition = (n.reckoning::jsonb ->> 'edition')::int
              from unnest(:ids::uuid[], :versions::int[], :reckonings::text[], :dues::timestamptz[],
                          :nexts::timestamptz[], :asked::timestamptz[], :answered::timestamptz[],
                          :extended::timestamptz[], :moved::timestamptz[], :said::text[])
                   as n(id, version, reckoning, due, next, asked, answered, extended, moved, said)
             where d.id = n.id""";

    // What a notice cannot reach is of the new edition as it stands.
    private static final String PAST = """
            update deadline set edition = :edition
             where settled is null and state = 'RUNNING' and edition = :before and due <= :since""";

    private static final String STAND = "update deadline set edition = :edition where id = any(:ids)";

    private static final String OF_OLDER_EDITION = COLUMNS + """
             where settled is null and state = 'RUNNING' and edition < :edition
             order by edition, due limit :most for update skip locked""";

    private static final String RUNNING = COLUMNS + " where settled is null and state = 'RUNNING' and due > :after";

    private static final String HAND_OVER = """
            update deadline
               set unit = :unit, shown_unit = :shownUnit, township = :township, channel = :channel, sealed = :sealed
             where matter = :matter and settled is null""";

    private static final String HAND_OVER_ALL = """
            update deadline d
               set unit = h.unit, shown_unit = h.shown_unit, township = h.township, channel = h.channel, sealed = h.sealed
              from unnest(:matters::uuid[], :units::text[], :shownUnits::text[], :townships::text[], :channels::text[],
                          :sealed::boolean[])
                   as h (matter, unit, shown_unit, township, channel, sealed)
             where d.matter = h.matter and d.settled is null""";

    private static final String SEAL = """
            update deadline set sealed = true, shown_unit = null, township = null, channel = null where matter = :matter""";

    private final DatabaseClient db;

    Clocks(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Void> add(List<NewDeadline> several) {
        return addTold(several.stream().map(ClockRow::started).toList());
    }

    /** Adds clocks as they stand, some of them ended long ago. */
    public Mono<Void> addTold(List<ClockRow> several) {
        return db.sql(ADD)
                .bind("ids", Column.of(several, ClockRow::id))
                .bind("versions", Column.of(several, ClockRow::version))
                .bind("matters", Column.of(several, ClockRow::matter))
                .bind("kinds", Column.of(several, ClockRow::kind))
                .bind("started", Column.of(several, ClockRow::started))
                .bind("dues", Column.of(several, d -> d.reckoning().due()))
                .bind("reckonings", Column.of(several, d -> JSON.writeValueAsString(d.reckoning())))
                .bind("rules", Column.of(several, ClockRow::rule))
                .bind("states", Column.of(several, ClockRow::state))
                .bind("settled", Column.of(several, ClockRow::settled))
                .bind("units", Column.of(several, ClockRow::unit))
                .bind("shownUnits", Column.of(several, ClockRow::shownUnit))
                .bind("handles", Column.of(several, ClockRow::handle))
                .bind("townships", Column.of(several, ClockRow::township))
                .bind("channels", Column.of(several, ClockRow::channel))
                .bind("sealed", Column.of(several, ClockRow::sealed))
                .bind("nexts", Column.of(several, ClockRow::nextAt))
                .then();
    }

    public Flux<ClockRow> of(Collection<UUID> matters) {
        return db.sql(OF_MATTERS)
                .bind("matters", matters.toArray(UUID[]::new))
                .map(Clocks::row)
                .all();
    }

    /** What is still waited for in these matters, without its explanation. */
    public Flux<Running> waiting(Collection<UUID> matters) {
        return db.sql(WAITING)
                .bind("matters", matters.toArray(UUID[]::new))
                .map(row -> new Running(
                        need(row, "of", UUID.class),
                        ClockKind.valueOf(need(row, "kind", String.class)),
                        need(row, "due", Instant.class)))
                .all();
    }

    /** The clocks of a matter that still run, held until the transaction ends. */
    public Flux<ClockRow> open(UUID matter) {
        return db.sql(OPEN_OF_MATTER).bind("matter", matter).map(Clocks::row).all();
    }

    /** Clocks that have something to say, held until the transaction ends. */
    public Flux<ClockRow> toSpeak(Instant now, int most) {
        return db.sql(TO_SPEAK)
                .bind("now", now)
                .bind("most", most)
                .map(Clocks::row)
                .all();
    }

    /** Writes back rows that this transaction holds. */
    public Mono<Void> save(List<ClockRow> rows) {
        return db.sql(SAVE)
                .bind("ids", Column.of(rows, ClockRow::id))
                .bind("versions", Column.of(rows, ClockRow::version))
                .bind("states", Column.of(rows, ClockRow::state))
                .bind("settled", Column.of(rows, ClockRow::settled))
                .bind("nexts", Column.of(rows, ClockRow::nextAt))
                .then();
    }

    /** Writes back rows that this transaction holds and that were moved. */
    public Mono<Void> move(List<ClockRow> rows) {
        if (rows.isEmpty()) return Mono.empty();
        return db.sql(MOVE)
                .bind("ids", Column.of(rows, ClockRow::id))
                .bind("versions", Column.of(rows, ClockRow::version))
                .bind("reckonings", Column.of(rows, row -> JSON.writeValueAsString(row.reckoning())))
                .bind("dues", Column.of(rows, row -> row.reckoning().due()))
                .bind("nexts", Column.of(rows, ClockRow::nextAt))
                .bind("asked", Column.of(rows, row -> row.moves().asked()))
                .bind("answered", Column.of(rows, row -> row.moves().answered()))
                .bind("extended", Column.of(rows, row -> row.moves().extended()))
                .bind("moved", Column.of(rows, row -> row.moves().moved()))
                .bind("said", Column.of(rows, Clocks::said))
                .then();
    }

    private static String said(ClockRow row) {
        return row.moves().said().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** Marks those of the edition before that end by then as of this one; nothing that it says concerns them. */
    public Mono<Long> pass(int before, int edition, Instant since) {
        return db.sql(PAST)
                .bind("before", before)
                .bind("edition", edition)
                .bind("since", since)
                .fetch()
                .rowsUpdated();
    }

    /** Marks these, which this transaction holds, as of this edition: it finds them as they stand. */
    public Mono<Void> stand(List<ClockRow> rows, int edition) {
        if (rows.isEmpty()) return Mono.empty();
        return db.sql(STAND)
                .bind("edition", edition)
                .bind("ids", rows.stream().map(ClockRow::id).toArray(UUID[]::new))
                .then();
    }

    /** Running clocks that an older edition reckoned, held until the transaction ends. */
    public Flux<ClockRow> ofOlderEdition(int edition, int most) {
        return db.sql(OF_OLDER_EDITION)
                .bind("edition", edition)
                .bind("most", most)
                .map(Clocks::row)
                .all();
    }

    /** Running clocks that end after this instant. */
    public Flux<ClockRow> running(Instant after) {
        return db.sql(RUNNING).bind("after", after).map(Clocks::row).all();
    }

    public Mono<Void> handOver(UUID matter, String unit, Shown shown) {
        return db.sql(HAND_OVER)
                .bind("matter", matter)
                .bind("unit", unit)
                .bind("shownUnit", Parameters.in(R2dbcType.VARCHAR, shown.unit()))
                .bind("township", Parameters.in(R2dbcType.VARCHAR, shown.township()))
                .bind("channel", Parameters.in(R2dbcType.VARCHAR, shown.channel()))
                .bind("sealed", shown.sealed())
                .then();
    }

    /** Many at once. */
    public Mono<Void> handOverAll(List<HandOver> several) {
        return db.sql(HAND_OVER_ALL)
                .bind("matters", Column.of(several, HandOver::of))
                .bind("units", Column.of(several, HandOver::unit))
                .bind("shownUnits", Column.of(several, h -> h.shown().unit()))
                .bind("townships", Column.of(several, h -> h.shown().township()))
                .bind("channels", Column.of(several, h -> h.shown().channel()))
                .bind("sealed", Column.of(several, h -> h.shown().sealed()))
                .then();
    }

    public Mono<Void> seal(UUID matter) {
        return db.sql(SEAL).bind("matter", matter).then();
    }

    private static ClockRow row(Readable row) {
        return new ClockRow(
                need(row, "id", UUID.class),
                need(row, "version", Integer.class),
                need(row, "matter", UUID.class),
                ClockKind.valueOf(need(row, "kind", String.class)),
                need(row, "started", Instant.class),
                JSON.readValue(need(row, "reckoning", String.class), Reckoning.class),
                need(row, "rule", String.class),
                Deadline.State.valueOf(need(row, "state", String.class)),
                row.get("settled", Instant.class),
                need(row, "unit", String.class),
                row.get("shown_unit", String.class),
                row.get("handle", UUID.class),
                row.get("township", String.class),
                row.get("channel", String.class),
                need(row, "sealed", Boolean.class),
                row.get("next_at", Instant.class),
                moves(row));
    }

    private static Moves moves(Readable row) {
        return new Moves(
                row.get("asked_at", Instant.class),
                row.get("answered_at", Instant.class),
                row.get("extended_at", Instant.class),
                row.get("moved_at", Instant.class),
                Arrays.stream(need(row, "said", String[].class))
                        .map(Stage::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
