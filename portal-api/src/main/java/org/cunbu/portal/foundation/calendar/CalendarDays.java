package org.cunbu.portal.foundation.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.WorkingDays.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The days that notices name. At each start those of the resource that the table lacks are added; none is changed. */
@Repository
class CalendarDays {

    private static final String ADD_UNKNOWN = """
            insert into calendar_day (day, kind, name)
            select n.* from unnest(:days::date[], :kinds::text[], :names::text[]) as n (day, kind, name)
             where extract(year from n.day) not in (select year from calendar_notice)
                on conflict (day) do nothing""";

    private static final String ALL = "select day, kind, name from calendar_day";

    private static final String NEWEST = "select coalesce(max(edition), 0) from calendar_notice";

    private static final String FIRST_YEAR = "select min(year) from calendar_notice where edition > :edition";

    private static final String ENTER = """
            insert into calendar_notice (edition, year, source, days, entered, person)
            select :edition, :year, :source, :days::jsonb, :at, :person
             where :edition = (select coalesce(max(edition), 0) + 1 from calendar_notice)
                on conflict (edition) do nothing""";

    private static final String FORGET =
            "delete from calendar_day where extract(year from day) = :year and day > :today";

    private static final String SET = """
            insert into calendar_day (day, kind, name, edition)
            select n.day, n.kind, n.name, :edition
              from unnest(:days::date[], :kinds::text[], :names::text[]) as n (day, kind, name)
                on conflict (day) do update set kind = excluded.kind, name = excluded.name, edition = excluded.edition""";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OFF = "holiday";

    private final DatabaseClient db;
    private final Resource shipped;

    CalendarDays(
            DatabaseClient db, @Value("${cunbu.calendar.notices:classpath:calendar/cn-holidays.csv}") Resource file) {
        this.db = db;
        this.shipped = file;
    }

    /** The days at the start of the program. */
    WorkingDays known() {
        var rows = shippedRows();
        db.sql(ADD_UNKNOWN)
                .bind("days", column(rows, 0))
                .bind("kinds", column(rows, 1))
                .bind("names", column(rows, 2))
                .fetch()
                .rowsUpdated()
                .block(Duration.ofSeconds(30));
        return read().blockOptional(Duration.ofSeconds(30)).orElseThrow();
    }

    /** The days as they stand. */
    Mono<WorkingDays> read() {
        return Mono.zip(newest(), all().collectList(), (edition, days) -> {
            var known = new HashMap<LocalDate, Notice>();
            days.forEach(day -> known.put(day.day(), new Notice(day.kind().equals(OFF), day.name())));
            return new WorkingDays(known, edition);
        });
    }

    Mono<Integer> newest() {
        return db.sql(NEWEST).mapValue(Integer.class).one();
    }

    Mono<Integer> firstYearAfter(int edition) {
        return db.sql(FIRST_YEAR)
                .bind("edition", edition)
                .map(row -> Optional.ofNullable(row.get(0, Integer.class)))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    /** Whether it became this edition. */
    Mono<Boolean> enter(NoticeOfYear notice, int edition, LocalDate today, Instant at, @Nullable UUID person) {
        return db.sql(ENTER)
                .bind("edition", edition)
                .bind("year", notice.year())
                .bind("source", notice.source())
                .bind("days", JSON.writeValueAsString(notice.days()))
                .bind("at", at)
                .bind("person", Parameter.fromOrEmpty(person, UUID.class))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 0 ? Mono.just(false) : set(notice, edition, today));
    }

    private Mono<Boolean> set(NoticeOfYear notice, int edition, LocalDate today) {
        var days = notice.days().entrySet().stream().toList();
        return db.sql(FORGET)
                .bind("year", notice.year())
                .bind("today", today)
                .then()
                .then(db.sql(SET)
                        .bind("edition", edition)
                        .bind(
                                "days",
                                days.stream()
                                        .map(day -> day.getKey().toString())
                                        .toArray(String[]::new))
                        .bind(
                                "kinds",
                                days.stream()
                                        .map(day -> day.getValue().dayOff() ? OFF : "workday")
                                        .toArray(String[]::new))
                        .bind(
                                "names",
                                days.stream().map(day -> day.getValue().name()).toArray(String[]::new))
                        .then())
                .thenReturn(true);
    }

    private Flux<Day> all() {
        return db.sql(ALL).mapProperties(Day.class).all();
    }

    private List<String[]> shippedRows() {
        try {
            return shipped.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.strip().split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the notices of days off cannot be read: " + shipped, e);
        }
    }

    private static String[] column(List<String[]> rows, int n) {
        return rows.stream().map(row -> row[n]).toArray(String[]::new);
    }

    record Day(LocalDate day, String kind, String name) {}
}
