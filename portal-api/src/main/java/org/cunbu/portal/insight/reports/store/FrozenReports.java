package org.cunbu.portal.insight.reports.store;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The frozen reports: each month's once, never changed. */
@Repository
public class FrozenReports {

    private static final String ADD = """
            insert into month_report (month, cut_off, frozen_at, unit, digest, content)
            values (:month, :cutOff, :frozenAt, :unit, :digest, :content) on conflict do nothing""";

    private static final String ALL = """
            select month, cut_off, frozen_at, unit, digest, '' as content from month_report order by month desc""";

    private static final String ONE = """
            select month, cut_off, frozen_at, unit, digest, content from month_report where month = :month""";

    /**
     * A stored report.
     *
     * @param month   its first day
     * @param content as it was; empty in a list
     */
    public record Row(
            LocalDate month, LocalDate cutOff, Instant frozenAt, String unit, String digest, String content) {}

    private final DatabaseClient db;

    FrozenReports(DatabaseClient db) {
        this.db = db;
    }

    /** Whether it was the first of its month. */
    public Mono<Boolean> add(Row report) {
        return db.sql(ADD).bindProperties(report).fetch().rowsUpdated().map(rows -> rows == 1);
    }

    /** All, the latest month first. */
    public Flux<Row> all() {
        return db.sql(ALL).mapProperties(Row.class).all();
    }

    public Mono<Row> of(LocalDate month) {
        return db.sql(ONE).bind("month", month).mapProperties(Row.class).one();
    }
}
