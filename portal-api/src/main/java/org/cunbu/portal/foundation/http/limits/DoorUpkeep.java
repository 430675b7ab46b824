package org.cunbu.portal.foundation.http.limits;

import java.time.Duration;
import java.util.List;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.store.Allowances;
import org.cunbu.portal.foundation.journal.Recurring;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads rules and blocks again, so that a change holds on every replica within seconds; writes counts; forgets. */
@Component
public class DoorUpkeep extends Recurring {

    private static final Duration READING = Duration.ofSeconds(2);
    private static final Duration WRITING = Duration.ofSeconds(5);
    private static final Duration CLEANING = Duration.ofMinutes(10);

    private final RuleBook rules;
    private final BlockBook blocks;
    private final Shield shield;
    private final Tally tally;
    private final Puzzles puzzles;
    private final Allowances allowances;
    private final PortalClock clock;

    DoorUpkeep(
            RuleBook rules,
            BlockBook blocks,
            Shield shield,
            Tally tally,
            Puzzles puzzles,
            Allowances allowances,
            PortalClock clock) {
        this.rules = rules;
        this.blocks = blocks;
        this.shield = shield;
        this.tally = tally;
        this.puzzles = puzzles;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** What an administrator changed holds here from now on. */
    public Mono<Void> readAgain() {
        return rules.readAgain()
                .doOnNext(others -> {
                    if (others) shield.clear();
                })
                .then(blocks.readAgain());
    }

    private Mono<Void> forget() {
        return allowances.forget(clock.today()).then(puzzles.forget()).then(tally.forget());
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(READING, this::readAgain), every(WRITING, tally::write), every(CLEANING, this::forget));
    }
}
