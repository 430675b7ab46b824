package org.cunbu.portal.insight.statistics.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.insight.statistics.rules.Dimension;
import org.cunbu.portal.insight.statistics.rules.FoldedKey;
import org.cunbu.portal.insight.statistics.rules.Measure;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The folded figures: per dimension, value, month of receipt, measure and day of the change. */
@Repository
public class FoldedDays {

    private static final String MOVE = """
            insert into figure_day as f (dimension, value, month, entered, measure, day, amount)
            select d.dimension, d.value, d.month::date, d.entered, d.measure, d.day::date, d.amount
              from unnest(:dimensions::text[], :values::text[], :months::text[], :entered::text[], :measures::text[],
                          :days::text[], :amounts::int[])
                   as d(dimension, value, month, entered, measure, day, amount)
                on conflict (dimension, month, value, measure, entered, day)
                do update set amount = f.amount + excluded.amount""";

    private static final String ROWS = """
            select value, entered, measure, sum(amount)::int as amount
              from figure_day
             where dimension = :dimension and month = :month and day < :today
             group by value, entered, measure
            """;

    // The day that is not over yet is read change by change, so that an instant within it is exact.
    private static final String TODAY = """
            select case :dimension when 'TOWNSHIP' then township when 'UNIT' then unit when 'CHANNEL' then channel
                                   when 'KIND' then kind when 'TOPIC' then topic else '' end as value,
                   entered, measure, sum(amount)::int as amount
              from figure_change
             where month = :month and at >= :morning and at <= :asOf
               and (:dimension = 'COUNTY' or sealed = (:dimension = 'SEALED'))
             group by 1, 2, 3""";

    /** A sum of folded rows. */
    public record Sum(String value, String entered, Measure measure, int amount) {}

    private final DatabaseClient db;

    FoldedDays(DatabaseClient db) {
        this.db = db;
    }

    /** Moves the rows by these amounts. */
    public Mono<Void> move(Map<FoldedKey, Integer> amounts) {
        if (amounts.isEmpty()) return Mono.empty();
        List<FoldedKey> keys = List.copyOf(amounts.keySet());
        return db.sql(MOVE)
                .bind("dimensions", texts(keys, key -> key.dimension().name()))
                .bind("values", texts(keys, FoldedKey::value))
                .bind("months", texts(keys, key -> key.month().toString()))
                .bind("entered", texts(keys, FoldedKey::entered))
                .bind("measures", texts(keys, key -> key.measure().name()))
                .bind("days", texts(keys, key -> key.day().toString()))
                .bind("amounts", keys.stream().map(amounts::get).toArray(Integer[]::new))
                .then();
    }

    /** All sums of a dimension for a month of receipt, with what happened up to an instant. */
    public Flux<Sum> sums(Dimension dimension, LocalDate month, Instant asOf) {
        LocalDate today = Shanghai.dayOf(asOf);
        Flux<Sum> before = db.sql(ROWS)
                .bind("dimension", dimension.name())
                .bind("month", month)
                .bind("today", today)
                .mapProperties(Sum.class)
                .all();
        Flux<Sum> since = db.sql(TODAY)
                .bind("dimension", dimension.name())
                .bind("month", month)
                .bind("morning", Shanghai.startOf(today))
                .bind("asOf", asOf)
                .mapProperties(Sum.class)
                .all();
        return before.concatWith(since);
    }

    private static String[] texts(List<FoldedKey> keys, Function<FoldedKey, String> what) {
        return keys.stream().map(what).toArray(String[]::new);
    }
}
