package org.cunbu.portal.insight.discovery;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.PublicLetterId;
import org.cunbu.portal.petition.publication.Publication;
import org.cunbu.search.Change;
import org.cunbu.search.Comparison;
import org.cunbu.search.SearchIndex;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks after the indices for whoever runs the portal: builds them anew, holds them against PostgreSQL. */
@Service
public class IndexCare {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Indices indices;
    private final Truth truth;
    private final Publication publication;
    private final Readers readers;

    IndexCare(Indices indices, Truth truth, Publication publication, Readers readers) {
        this.indices = indices;
        this.truth = truth;
        this.publication = publication;
        this.readers = readers;
    }

    /**
     * How an index differs from what PostgreSQL says.
     *
     * @param index {@code public} or {@code staff}
     * @param things it should know
     * @param missing it does not know these, or not as they are
     * @param surplus these can be found in it and should not
     */
    public record State(String index, long things, List<String> missing, List<String> surplus) {
        public State {
            missing = List.copyOf(missing);
            surplus = List.copyOf(surplus);
        }

        public boolean isRight() {
            return missing.isEmpty() && surplus.isEmpty();
        }
    }

    /**
     * Fills the indices where they are new, as after a restore.
     *
     * @param progress hears how many documents have been laid down so far
     * @return how many there were
     */
    public Mono<Long> fill(LongConsumer progress) {
        return indices.forEverybody()
                .fill(progress)
                .flatMap(published -> indices.forOfficials()
                        .fill(cases -> progress.accept(published + cases))
                        .map(cases -> published + cases));
    }

    /**
     * Builds both indices anew beside those in use and puts them in their place; the portal may be running. What was
     * written meanwhile is fed again from the journal.
     *
     * @param progress hears how many documents have been laid down so far
     * @return how many there were
     */
    public Mono<Long> rebuild(LongConsumer progress) {
        return readers.positionOf(IndexFeeder.NAME)
                .flatMap(began -> indices.forEverybody()
                        .rebuild(progress)
                        .flatMap(published -> indices.forOfficials()
                                .rebuild(cases -> progress.accept(published + cases))
                                .map(cases -> published + cases))
                        .flatMap(all -> readers.rewind(IndexFeeder.NAME, began).thenReturn(all)));
    }

    /** Holds both indices against PostgreSQL. What differs is looked at again when the feeder has caught up. */
    public Flux<State> compare(LongConsumer progress) {
        return compare("public", indices.forEverybody(), this::publicNow, progress)
                .concatWith(compare("staff", indices.forOfficials(), this::staffNow, progress));
    }

    private Mono<State> compare(String name, SearchIndex index, Now now, LongConsumer progress) {
        return index.compare(progress)
                .flatMap(found -> found.isSame()
                        ? Mono.just(new State(name, found.things(), List.of(), List.of()))
                        : again(name, index, found, now));
    }

    /** Acts of the last seconds are on their way into the index. */
    private Mono<State> again(String name, SearchIndex index, Comparison found, Now now) {
        return readers.caughtUp(IndexFeeder.NAME)
                .timeout(PATIENCE, Mono.empty())
                .then(Mono.defer(() -> Mono.zip(index.differing(found.differing()), now.of(found.surplus()))))
                .map(both -> new State(
                        name,
                        found.things(),
                        both.getT1().stream().map(Change::id).toList(),
                        found.surplus().stream()
                                .filter(id -> !both.getT2().contains(id))
                                .toList()));
    }

    /** Which of these ids should be found at this moment. */
    private interface Now {
        Mono<Set<String>> of(List<String> ids);
    }

    private Mono<Set<String>> publicNow(List<String> ids) {
        return publication
                .stillPublic(ids.stream().map(PublicLetterId::new).toList())
                .map(letters -> letters.keySet().stream()
                        .map(PublicLetterId::value)
                        .collect(Collectors.toCollection(HashSet::new)));
    }

    private Mono<Set<String>> staffNow(List<String> ids) {
        return truth.of(ids.stream().map(PetitionId::valueOf).toList())
                .map(changes -> changes.forOfficials().stream()
                        .filter(Change.Document.class::isInstance)
                        .map(Change::id)
                        .collect(Collectors.toSet()));
    }
}
