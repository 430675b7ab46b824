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
                                       topic, entered, village)
            select c.petition, c.n, c.at::timestamptz, c.month::date, c.measure, c.amount, c.sealed, c.unit,
                   c.township, c.channel, c.kind, c.topic, c.entered, c.village
              from unnest(:petitions::uuid[], :ns::int[], :ats::text[], :months::text[], :measures::text[],
                          :amounts::int[], :sealed::boolean[], :units::text[], :townships::text[], :channels::text[],
                          :kinds::text[], :topics::text[], :entered::text[], :villages::text[])
                   as c(petition, n, at, month, measure, amount, sealed, unit, township, channel, kind, topic, entered,
                        village)
            """;

    // Whoever is counted at that instant, by exactly the rows that the figure adds up.
    private static final String COUNTED = """
            select c.petition from figure_change c
             where c.month = :month and c.measure = :measure and c.at <= :asOf
            """;

    private static final String ALSO_COUNTED = """
            select c.petition from figure_change c
             where c.petition = any(:petitions) and c.measure = :measure and c.at <= :asOf
            """;

    private static final String SINCE = """
            select %s as value, %s as cut, c.entered, c.measure, sum(c.amount)::int as amount
              from figure_change c
             where c.month = :month and c.at >= :from and c.at <= :asOf
            """;

    // A letter that is sealed, or was, on the day that is not over stays as it stood in the morning (Overnight). Which
    // letters were sealed since is asked once; only for these is it asked change by change. Without the first question
    // a
    // plan that was made while the table was small goes through the whole table for every change.
    private static final String OVERNIGHT = """
             and (c.at < :morning
                  or c.petition not in (select s.petition from figure_change s where s.sealed and s.at >= :morning)
                  or not exists (
                  select 1 from figure_change s
                   where s.petition = c.petition and s.sealed and s.at >= :morning and s.at <= c.at))
            """;

    /** A petition's change, numbered. */
    public record Row(UUID petition, int n, Change change) {

        public static List<Row> of(UUID petition, List<Change> changes) {
            List<Row> rows = new ArrayList<>();
            for (Change change : changes) rows.add(new Row(petition, rows.size(), change));
            return rows;
        }
    }

    /** A sum of changes. */
    public record Sum(String value, String cut, String entered, Measure measure, int amount) {}

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
                .bind("villages", texts(rows, c -> c.cell().village()))
                .then();
    }

    /** The petitions that a measure counts, in order of id, after the given one. */
    public Flux<UUID> counted(
            ChangePart part, LocalDate month, Measure measure, Until until, @Nullable UUID after, int most) {
        String sql = COUNTED
                + part.condition()
                + overnight(until)
                + (after == null ? "" : " and c.petition > :after")
                + " group by c.petition having sum(c.amount) > 0 order by c.petition limit :most";
        var ask = bound(part.bound(db.sql(sql)), until)
                .bind("month", month)
                .bind("measure", measure.name())
                .bind("most", most);
        return (after == null ? ask : ask.bind("after", after))
                .mapValue(UUID.class)
                .all();
    }

    /** Which of these a measure counts too. */
    public Flux<UUID> alsoCounted(Collection<UUID> petitions, Measure measure, Until until) {
        String sql = ALSO_COUNTED + overnight(until) + " group by c.petition having sum(c.amount) > 0";
        return bound(db.sql(sql), until)
                .bind("petitions", petitions.toArray(UUID[]::new))
                .bind("measure", measure.name())
                .mapValue(UUID.class)
                .all();
    }

    /**
     * Sums of what happened from an instant on, change by change: the day that is not over, so that an instant within it
     * is exact; and, from the beginning of time, cuts for which no rows are folded.
     */
    public Flux<Sum> sums(ChangePart part, LocalDate month, Instant from, Until until) {
        String sql = SINCE.formatted(part.valueColumn(), part.cutColumn())
                + part.condition()
                + overnight(until)
                + " group by 1, 2, 3, 4";
        return bound(part.bound(db.sql(sql)), until)
                .bind("month", month)
                .bind("from", from)
                .mapProperties(Sum.class)
                .all();
    }

    private static String overnight(Until until) {
        return until.morning() == null ? "" : OVERNIGHT;
    }

    private static DatabaseClient.GenericExecuteSpec bound(DatabaseClient.GenericExecuteSpec ask, Until until) {
        var some = ask.bind("asOf", until.asOf());
        return until.morning() == null ? some : some.bind("morning", until.morning());
    }

    private static String[] texts(List<Row> rows, Function<Change, String> what) {
        return rows.stream().map(row -> what.apply(row.change())).toArray(String[]::new);
    }
}
