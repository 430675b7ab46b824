package org.cunbu.portal.foundation.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.store.Entries;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@PortalTest
class StretchOfTheJournalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> WANTED = Set.of(Planted.class.getSimpleName());
    private static final int MANY = 400;

    @Autowired
    private Acts acts;

    @Autowired
    private Journal journal;

    @Autowired
    private Entries entries;

    /** An entry that nobody wants. */
    record Unwanted(Subject subject) implements Entry {}

    @Test
    void a_reader_gets_the_first_entries_that_it_wants_and_the_end_of_the_stretch() {
        var random = new Random(430525);
        var from = entries.last().blockOptional(PATIENCE).orElseThrow();
        Flux.range(0, MANY / 10)
                .concatMap(act -> acts.inOne(() -> journal.appendAll(some(random), Actor.program())))
                .blockLast(PATIENCE);
        // What runs elsewhere may hold the newest entries back a little.
        var all = entries.after(from, MANY)
                .collectList()
                .filter(read -> read.size() == MANY)
                .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(50)))
                .blockOptional(PATIENCE)
                .orElseThrow();

        for (int i = 0; i < 200; i++) {
            int at = random.nextInt(MANY / 2);
            int stretch = 1 + random.nextInt(MANY / 2 - 1);
            int most = 1 + random.nextInt(40);
            var seen = all.subList(at + 1, at + 1 + stretch);
            assertThat(entries.wantedAfter(all.get(at).position(), stretch, most, WANTED)
                            .collectList()
                            .block(PATIENCE))
                    .as("after %s, %s of %s", at, most, stretch)
                    .isEqualTo(expected(seen, most));
        }
    }

    private static List<Recorded> expected(List<Recorded> seen, int most) {
        var expected = new ArrayList<>(seen.stream()
                .filter(entry -> WANTED.contains(entry.type()))
                .limit(most)
                .toList());
        if (expected.isEmpty() || !expected.getLast().equals(seen.getLast())) expected.add(seen.getLast());
        return expected;
    }

    private static List<Entry> some(Random random) {
        var some = new ArrayList<Entry>();
        for (int i = 0; i < 10; i++) {
            some.add(
                    random.nextInt(4) == 0
                            ? Planted.of(UUID.randomUUID(), i)
                            : new Unwanted(new Subject("unwanted", UUID.randomUUID(), 1)));
        }
        return some;
    }
}
