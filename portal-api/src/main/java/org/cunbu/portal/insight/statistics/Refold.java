package org.cunbu.portal.insight.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.insight.statistics.rules.History;
import org.cunbu.portal.insight.statistics.rules.Reading;
import org.cunbu.portal.insight.statistics.rules.Timeline;
import org.cunbu.portal.insight.statistics.store.Histories;
import org.cunbu.portal.insight.statistics.store.StoredSums;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Folds the journal again from the first entry and compares with the figures that are stored: of each petition what
 * happened and what it changed, then the folded days with the changes. Reads only; the portal may be running.
 */
@Service
public class Refold {

    private static final String READER = "statistics";
    private static final int PETITIONS_AT_ONCE = 100_000;
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Journal journal;
    private final Readers readers;
    private final Histories histories;
    private final StoredSums sums;

    Refold(Journal journal, Readers readers, Histories histories, StoredSums sums) {
        this.journal = journal;
        this.readers = readers;
        this.histories = histories;
        this.sums = sums;
    }

    /**
     * What folding again found.
     *
     * @param petitions that were folded
     * @param differing those of which the figures know something else
     * @param days of a month and a measure whose folded row is not the sum of its changes
     */
    public record Found(long petitions, List<UUID> differing, List<String> days) {
        public Found {
            differing = List.copyOf(differing);
            days = List.copyOf(days);
        }
    }

    /** @param progress hears how many petitions were folded so far */
    public Mono<Found> compare(LongConsumer progress) {
        long[] folded = {0};
        LongConsumer count = more -> progress.accept(folded[0] += more);
        return sums.petitions()
                .flatMapMany(all ->
                        Flux.range(0, parts(all)).concatMap(part -> differing(inPart(part, parts(all)), count)))
                .collectList()
                .flatMap(this::again)
                .zipWith(sums.differingDays().collectList())
                .map(both -> new Found(folded[0], both.getT1(), both.getT2()));
    }

    /** What was read meanwhile makes a difference that is none: looked at again when the reader is where it was. */
    private Mono<List<UUID>> again(List<UUID> suspects) {
        if (suspects.isEmpty()) return Mono.just(List.of());
        Set<UUID> wanted = new HashSet<>(suspects);
        return readers.caughtUp(READER)
                .timeout(PATIENCE, Mono.empty())
                .thenMany(Flux.defer(() -> differing(wanted::contains, more -> {})))
                .collectList();
    }

    private static int parts(long petitions) {
        return (int) (1 + petitions / PETITIONS_AT_ONCE);
    }

    private static Predicate<UUID> inPart(int part, int parts) {
        return petition -> Math.floorMod(petition.hashCode(), parts) == part;
    }

    private Flux<UUID> differing(Predicate<UUID> mine, LongConsumer count) {
        return journal.positionOf(READER)
                .flatMap(until -> journal.fromTheFirst(Reading.KINDS, until)
                        .filter(entry -> mine.test(Reading.petition(entry)))
                        .collect(HashMap<UUID, History>::new, Refold::fold))
                .flatMapMany(folded -> Flux.fromIterable(folded.values()))
                .buffer(BATCH)
                .concatMap(batch -> compared(batch).doOnComplete(() -> count.accept(batch.size())));
    }

    private static void fold(Map<UUID, History> folded, Recorded entry) {
        UUID petition = Reading.petition(entry);
        Reading.origin(entry).ifPresent(origin -> folded.putIfAbsent(petition, new History(origin, List.of())));
        Reading.mark(entry).ifPresent(mark -> folded.computeIfPresent(petition, (id, history) -> history.with(mark)));
    }

    private Flux<UUID> compared(List<History> folded) {
        List<UUID> ids =
                folded.stream().map(history -> history.origin().petition()).toList();
        return Mono.zip(histories.of(ids), sums.changesOf(ids))
                .flatMapIterable(stored -> differing(folded, stored.getT1(), stored.getT2()));
    }

    private static List<UUID> differing(List<History> folded, Map<UUID, History> stored, Map<UUID, Long> changes) {
        List<UUID> differing = new ArrayList<>();
        for (History history : folded) {
            UUID petition = history.origin().petition();
            boolean same = history.equals(stored.get(petition))
                    && changes.getOrDefault(petition, 0L)
                            == Timeline.of(history).size();
            if (!same) differing.add(petition);
        }
        return differing;
    }
}
