package org.cunbu.portal.petition.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.foundation.journal.Written;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the journal of each day that is over how many receipt numbers were given out on it. */
@Component
class ReceiptDays extends Recurring {

    private static final Duration BEAT = Duration.ofMinutes(10);
    private static final int LOOK_BACK = 3;

    // What staff typed in late counts on the day on which it came: that day is told again.
    private static final String FROM = """
            select least((select max(day) - :back from receipt_day),
                         (select (min(happened) at time zone 'Asia/Shanghai')::date
                            from entered_letter
                           where recorded >= (select max(day) - :back from receipt_day)),
                         (select (min(received) at time zone 'Asia/Shanghai')::date
                            from petition
                           where not exists (select from receipt_day))) as day""";

    // A day that was told and turns out to have more letters, as when one was committed late, is told again.
    private static final String COUNT = """
            insert into receipt_day (day, given, told)
            select d.day::date, coalesce(c.given, 0), 1
              from generate_series(:from::date, :until::date, interval '1 day') as d (day)
              left join (select (received at time zone 'Asia/Shanghai')::date as day, count(*)::int as given
                           from petition
                          where received >= :start and received < :end
                          group by 1) as c on c.day = d.day::date
                on conflict (day) do update
                   set given = excluded.given, told = receipt_day.told + 1
                 where receipt_day.given <> excluded.given
            returning day, given, told""";

    private final DatabaseClient db;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;

    ReceiptDays(DatabaseClient db, Acts acts, Journal journal, PortalClock clock) {
        this.db = db;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    record Day(LocalDate day, int given, int told) {}

    /** Tells of every day that is over and was not told, or not rightly; a day is over ten minutes after midnight. */
    Mono<Void> tell() {
        return acts.inOne(() -> {
            LocalDate until = Shanghai.dayOf(clock.instant().minus(BEAT)).minusDays(1);
            return from().filter(from -> !from.isAfter(until))
                    .flatMap(from -> counted(from, until))
                    .flatMap(journal::appendAll);
        });
    }

    private Mono<LocalDate> from() {
        return db.sql(FROM)
                .bind("back", LOOK_BACK)
                .map(row -> Optional.ofNullable(row.get("day", LocalDate.class)))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    private Mono<List<Written>> counted(LocalDate from, LocalDate until) {
        return db.sql(COUNT)
                .bind("from", from)
                .bind("until", until)
                .bind("start", Shanghai.startOf(from))
                .bind("end", Shanghai.endOf(until))
                .mapProperties(Day.class)
                .all()
                .sort(Comparator.comparing(Day::day))
                .map(day -> new Written(
                        ReceiptsCounted.of(day.day(), day.given(), day.told()),
                        Actor.program(),
                        lastMomentOf(day.day())))
                .collectList();
    }

    private static Instant lastMomentOf(LocalDate day) {
        return Shanghai.endOf(day).minus(1, ChronoUnit.MICROS);
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(BEAT, this::tell));
    }
}
