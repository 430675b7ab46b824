package org.cunbu.portal.foundation.deadlines;

import java.time.Duration;
import java.util.List;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.store.Clocks;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Recurring;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets the clocks speak, once a second; after a standstill it says everything that was missed, dated when it happened. */
@Component
public class Ticker extends Recurring {

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final Clocks clocks;
    private final Speaking speaking;
    private final Acts acts;
    private final PortalClock clock;

    Ticker(Clocks clocks, Speaking speaking, Acts acts, PortalClock clock) {
        this.clocks = clocks;
        this.speaking = speaking;
        this.acts = acts;
        this.clock = clock;
    }

    /** Says everything that is due to be said now, batch by batch; completes with how many clocks spoke. */
    public Mono<Integer> strike() {
        return batch().expand(spoken -> spoken == BATCH ? batch() : Mono.empty())
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> batch() {
        return acts.inOne(() -> {
            var now = clock.instant();
            return clocks.toSpeak(now, BATCH)
                    .collectList()
                    .flatMap(rows -> speaking.upTo(now, rows).thenReturn(rows.size()));
        });
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(BEAT, this::strike));
    }
}
