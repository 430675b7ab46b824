package org.cunbu.portal.insight.statistics.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cunbu.portal.insight.statistics.rules.Change;
import org.cunbu.portal.insight.statistics.rules.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The changes that each petition made to the figures; every figure opens to its items here. */
@Repository
public class Changes {

    private static final String FORGET = "delete from figure_change where petition = any(:petitions)";

    private static final String ADD = """
            insert into figure_change (petition, n, at, month, measure, amount, sealed, unit, township, channel, kind,
                                       topic, entered)
            select c.petition, c.n, c.at::timestamptz, c.month::date, c.measure, c.amount, c.sealed, c.unit,
                   c.township, c.channel, c.kind, c.topic, c.entered
              from unnest(:petitions::uuid[], :ns::int[], :ats::text[], :months::text[], :measures::text[],
                          :amounts::int[], :sealed::boolean[], :units::text[], :townships::text[], :channels::text[],
                          :kinds::text[], :topics::text[], :entered::text[])
                   as c(petition, n, at, month, measure, amount, sealed, unit, township, channel, kind, topic, entered)
            """;

    // Whoever is counted at that instant, by exactly the rows that the figure adds up.
    private static final String COUNTED = """
            select petition from figure_change
             where month = :month and measure = :measure and at <= :asOf
               and (:whole or sealed = :sealed)
               and (:whole or :sealed or (:township::text is null or township = :township))
               and (:whole or :sealed or (:units::text[] is null or unit = any(:units)))
               and (:after::uuid is null or petition > :after)
             group by petition
            having sum(amount) > 0
             order by petition
             limit :most""";

    private static final String ALSO_COUNTED = """
            select petition from figure_change
             where petition = any(:petitions) and measure = :measure and at <= :asOf
             group by petition
            having sum(amount) > 0""";

    /** A petition's change, numbered. */
    public record Row(UUID petition, int n, Change change) {

        public static List<Row> of(UUID petition, List<Change> changes) {
            List<Row> rows = new ArrayList<>();
            for (Change change : changes) rows.add(new Row(petition, rows.size(), change));
            return rows;
        }
    }

    /**
     * Whose items are asked for.
     *
     * @param whole    everything, the sealed ones included
     * @param sealed   the sealed ones alone
     * @param township letters from there; null for all
     * @param units    letters of these units; null for all
     */
    public record Part(
            boolean whole,
            boolean sealed,
            @Nullable String township,
            @Nullable List<String> units) {}

    private final DatabaseClient db;

    Changes(DatabaseClient db) {
        this.db = db;
    }

    /** These petitions' changes are now these. */
    public Mono<Void> replace(Collection<UUID> petitions, List<Row> rows) {
        return db.sql(FORGET)
                .bind("petitions", petitions.toArray(UUID[]::new))
                .then()
                .then(Mono.defer(() -> add(rows)));
    }

    private Mono<Void> add(List<Row> rows) {
        return db.sql(ADD)
                .bind("petitions", rows.stream().map(Row::petition).toArray(UUID[]::new))
                .bind("ns", rows.stream().map(Row::n).toArray(Integer[]::new))
                .bind("ats", texts(rows, c -> c.at().toString()))
                .bind("months", texts(rows, c -> c.month().toString()))
                .bind("measures", texts(rows, c -> c.measure().name()))
                .bind("amounts", rows.stream().map(r -> r.change().amount()).toArray(Integer[]::new))
                .bind(
                        "sealed",
                        rows.stream().map(r -> r.change().cell().sealed()).toArray(Boolean[]::new))
                .bind("units", texts(rows, c -> c.cell().unit()))
                .bind("townships", texts(rows, c -> c.cell().township()))
                .bind("channels", texts(rows, c -> c.cell().channel()))
                .bind("kinds", texts(rows, c -> c.cell().kind()))
                .bind("topics", texts(rows, c -> c.cell().topic()))
                .bind("entered", texts(rows, c -> c.cell().entered()))
                .then();
    }

    /** The petitions that a measure counts, in order of id, after the given one. */
    public Flux<UUID> counted(
            Part part, LocalDate month, Measure measure, Instant asOf, @Nullable UUID after, int most) {
        var ask = db.sql(COUNTED)
                .bind("month", month)
                .bind("measure", measure.name())
                .bind("asOf", asOf)
                .bind("whole", part.whole())
                .bind("sealed", part.sealed())
                .bind("most", most);
        ask = part.township() == null ? ask.bindNull("township", String.class) : ask.bind("township", part.township());
        ask = part.units() == null
                ? ask.bindNull("units", String[].class)
                : ask.bind("units", part.units().toArray(String[]::new));
        ask = after == null ? ask.bindNull("after", UUID.class) : ask.bind("after", after);
        return ask.mapValue(UUID.class).all();
    }

    /** Which of these a measure counts too. */
    public Flux<UUID> alsoCounted(Collection<UUID> petitions, Measure measure, Instant asOf) {
        return db.sql(ALSO_COUNTED)
                .bind("petitions", petitions.toArray(UUID[]::new))
                .bind("measure", measure.name())
                .bind("asOf", asOf)
                .mapValue(UUID.class)
                .all();
    }

    private static String[] texts(List<Row> rows, Function<Change, String> what) {
        return rows.stream().map(row -> what.apply(row.change())).toArray(String[]::new);
    }
}
