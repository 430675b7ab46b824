package org.cunbu.portal.insight.statistics.store;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cunbu.portal.insight.statistics.rules.Counts;
import org.cunbu.portal.insight.statistics.rules.FoldedKey;
import org.cunbu.portal.insight.statistics.rules.Measure;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The folded figures: per dimension, value, cut, month of receipt and day of the change, every measure. */
@Repository
public class FoldedDays {

    private static final String MOVE = """
            insert into figure_day as f (dimension, facet, month, value, cut, entered, day, %s)
            select d.dimension, d.facet, d.month::date, d.value, d.cut, d.entered, d.day::date, %s
              from unnest(:dimensions::text[], :facets::text[], :months::text[], :values::text[], :cuts::text[],
                          :entered::text[], :days::text[], %s)
                   as d(dimension, facet, month, value, cut, entered, day, %s)
                on conflict (dimension, facet, month, value, cut, entered, day)
                do update set %s""".formatted(
                    each("%s", ", "),
                    each("d.%s", ", "),
                    each(":%s::int[]", ", "),
                    each("%s", ", "),
                    each("%1$s = f.%1$s + excluded.%1$s", ", "));

    private static final String SUMS = """
            select value, cut, entered, %s
              from figure_day
             where dimension = :dimension and facet = :facet and month = :month and day < :until
            """.formatted(each("sum(%1$s)::int as %1$s", ", "));

    /** A sum of folded rows. */
    public record Sum(String value, String cut, String entered, Counts counts) {}

    private final DatabaseClient db;

    FoldedDays(DatabaseClient db) {
        this.db = db;
    }

    /** Moves the rows by these amounts. */
    public Mono<Void> move(Map<FoldedKey, Counts> amounts) {
        if (amounts.isEmpty()) return Mono.empty();
        List<FoldedKey> keys = List.copyOf(amounts.keySet());
        var move = db.sql(MOVE)
                .bind("dimensions", texts(keys, key -> key.dimension().name()))
                .bind("facets", texts(keys, key -> key.by().name()))
                .bind("months", texts(keys, key -> key.month().toString()))
                .bind("values", texts(keys, FoldedKey::value))
                .bind("cuts", texts(keys, FoldedKey::cut))
                .bind("entered", texts(keys, FoldedKey::entered))
                .bind("days", texts(keys, key -> key.day().toString()));
        for (Measure measure : Measure.values()) {
            move = move.bind(
                    column(measure),
                    keys.stream()
                            .map(key -> Objects.requireNonNull(amounts.get(key)).get(measure))
                            .toArray(Integer[]::new));
        }
        return move.then();
    }

    /** The sums of a part for letters of a month, with what happened before a day. */
    public Flux<Sum> sums(FoldedPart part, LocalDate month, LocalDate until) {
        String sql = SUMS + part.condition() + " group by value, cut, entered";
        return part.bound(db.sql(sql))
                .bind("dimension", part.dimension().name())
                .bind("facet", part.by().name())
                .bind("month", month)
                .bind("until", until)
                .map(FoldedDays::sum)
                .all();
    }

    private static Sum sum(Readable row) {
        return new Sum(
                text(row, 0),
                text(row, 1),
                text(row, 2),
                Counts.of(IntStream.range(0, Measure.values().length)
                        .map(i -> Objects.requireNonNull(row.get(i + 3, Integer.class)))
                        .toArray()));
    }

    private static String text(Readable row, int at) {
        return Objects.requireNonNull(row.get(at, String.class));
    }

    private static String[] texts(Collection<FoldedKey> keys, Function<FoldedKey, String> what) {
        return keys.stream().map(what).toArray(String[]::new);
    }

    private static String each(String form, String between) {
        return Arrays.stream(Measure.values())
                .map(measure -> form.formatted(column(measure)))
                .collect(Collectors.joining(between));
    }

    /** The column in which a measure stands. */
    static String column(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }
}
