package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.NoticeOfYear;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.deadlines.store.ClockRow;
import org.cunbu.portal.foundation.deadlines.store.Clocks;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Subject;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Brings a notice of days off in, as an act of its own; {@link Recount} then reckons the running clocks again. Who may is
 * asked by whoever calls.
 */
@Service
public class HolidayNotices {

    private final Calendar calendar;
    private final Clocks clocks;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;

    HolidayNotices(Calendar calendar, Clocks clocks, Acts acts, Journal journal, PortalClock clock) {
        this.calendar = calendar;
        this.clocks = clocks;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** What it would do; nothing is changed. */
    public Mono<Weighed> weigh(NoticeOfYear notice) {
        Instant now = clock.instant();
        WorkingDays days = calendar.workingDays().with(notice.year(), notice.days(), clock.today());
        return clocks.running(now)
                .reduceWith(Sums::new, (sums, row) -> sums.add(row, days))
                .map(Sums::weighed);
    }

    /**
     * Enters it; every replica knows it within seconds, and the clocks follow.
     *
     * @param read the edition that whoever enters it has seen
     * @return the new edition
     */
    public Mono<Integer> enter(NoticeOfYear notice, int read, Actor by) {
        Instant now = clock.instant();
        return acts.inOne(() -> calendar.enter(notice, read, now, by.person())
                        .switchIfEmpty(Mono.error(() -> new Overtaken("the calendar")))
                        .delayUntil(days -> journal.append(
                                new NoticeEntered(
                                        new Subject("calendar", NoticeEntered.CALENDAR, days.edition()),
                                        notice.year(),
                                        notice.source(),
                                        notice.days().size()),
                                by,
                                now)))
                .then(calendar.refresh())
                .map(WorkingDays::edition);
    }

    private record Way(ClockKind kind, LocalDate from, LocalDate to) {}

    /** Counts clock by clock. */
    private static final class Sums {

        private final Map<Way, Long> ways = new HashMap<>();
        private long running;
        private long confirmed;

        Sums add(ClockRow row, WorkingDays days) {
            running++;
            var again = Moving.again(row, days);
            var before = row.reckoning();
            if (!again.lastDay().equals(before.lastDay())) {
                ways.merge(new Way(row.kind(), before.lastDay(), again.lastDay()), 1L, Long::sum);
            } else if (before.provisional() && !again.provisional()) {
                confirmed++;
            }
            return this;
        }

        Weighed weighed() {
            return new Weighed(
                    running,
                    confirmed,
                    ways.entrySet().stream()
                            .map(way -> new Weighed.Move(
                                    way.getKey().kind(),
                                    way.getKey().from(),
                                    way.getKey().to(),
                                    way.getValue()))
                            .sorted(Comparator.comparingLong(Weighed.Move::clocks)
                                    .reversed()
                                    .thenComparing(Weighed.Move::from)
                                    .thenComparing(Weighed.Move::kind))
                            .toList());
        }
    }
}
