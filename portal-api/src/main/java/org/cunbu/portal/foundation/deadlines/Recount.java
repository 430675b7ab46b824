package org.cunbu.portal.foundation.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.deadlines.store.Clocks;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Recurring;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reckons running clocks again when a notice came, batch by batch, each batch an act; replicas share the work, and what a
 * crash cut off goes on. A clock that was kept or missed stays as it was.
 */
@Component
public class Recount extends Recurring {

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int BATCH = 1_000;

    private final Calendar calendar;
    private final Clocks clocks;
    private final Moving moving;
    private final Acts acts;
    private final PortalClock clock;
    private int passed = -1;

    Recount(Calendar calendar, Clocks clocks, Moving moving, Acts acts, PortalClock clock) {
        this.calendar = calendar;
        this.clocks = clocks;
        this.moving = moving;
        this.acts = acts;
        this.clock = clock;
    }

    /** Takes in what was entered and reckons everything that it concerns; completes with how many clocks there were. */
    public Mono<Integer> round() {
        return calendar.refresh()
                .delayUntil(this::passOver)
                .flatMap(days -> batch(days)
                        .expand(done -> done == BATCH ? batch(days) : Mono.empty())
                        .reduce(0, Integer::sum));
    }

    /** Those that end before the year of the notice need not be looked at one by one. */
    private Mono<Void> passOver(WorkingDays days) {
        if (passed == days.edition() || days.edition() == 0) return Mono.empty();
        int before = days.edition() - 1;
        return calendar.firstYearAfter(before)
                .map(year -> Shanghai.startOf(LocalDate.of(year - 1, 12, 20)))
                .flatMap(since -> acts.inOne(() -> clocks.pass(before, days.edition(), since)))
                .doOnNext(rows -> passed = days.edition())
                .then();
    }

    private Mono<Integer> batch(WorkingDays days) {
        return acts.inOne(() -> {
            Instant now = clock.instant();
            return clocks.ofOlderEdition(days.edition(), BATCH)
                    .collectList()
                    .flatMap(rows -> moving.recount(rows, now, days).thenReturn(rows.size()));
        });
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(BEAT, this::round));
    }
}
