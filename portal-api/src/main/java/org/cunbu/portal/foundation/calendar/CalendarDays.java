package org.cunbu.portal.foundation.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.WorkingDays.Notice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The days that notices name. At each start those of the resource that the table lacks are added; none is changed. */
@Repository
class CalendarDays {

    private static final String ADD_UNKNOWN = """
            insert into calendar_day (day, kind, name)
            select * from unnest(:days::date[], :kinds::text[], :names::text[])
                on conflict (day) do nothing""";

    private static final String ALL = "select day, kind, name from calendar_day";

    private final DatabaseClient db;
    private final Resource shipped;

    CalendarDays(
            DatabaseClient db, @Value("${cunbu.calendar.notices:classpath:calendar/cn-holidays.csv}") Resource file) {
        this.db = db;
        this.shipped = file;
    }

    Map<LocalDate, Notice> known() {
        var rows = shippedRows();
        db.sql(ADD_UNKNOWN)
                .bind("days", column(rows, 0))
                .bind("kinds", column(rows, 1))
                .bind("names", column(rows, 2))
                .fetch()
                .rowsUpdated()
                .block(Duration.ofSeconds(30));
        var known = new HashMap<LocalDate, Notice>();
        all().toIterable()
                .forEach(day -> known.put(day.day(), new Notice(day.kind().equals("holiday"), day.name())));
        return known;
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
