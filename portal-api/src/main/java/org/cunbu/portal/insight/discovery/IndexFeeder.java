package org.cunbu.portal.insight.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.NotNow;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.LetterTakenDown;
import org.cunbu.search.Change;
import org.cunbu.search.Elasticsearch;
import org.cunbu.search.SearchAway;
import org.cunbu.search.SearchHealth;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the indices as the truth is: whatever was done to a petition, its whole document is written again under the
 * petition's version. While Elasticsearch is away it waits.
 */
@Component
class IndexFeeder implements JournalReader {
    static final String NAME = "discovery";

    private static final String PETITION = "petition";

    private final Truth truth;
    private final Indices indices;
    private final Elasticsearch elasticsearch;
    private volatile boolean waits;

    IndexFeeder(Truth truth, Indices indices, Elasticsearch elasticsearch) {
        this.truth = truth;
        this.indices = indices;
        this.elasticsearch = elasticsearch;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Set.of(Entry.class);
    }

    @Override
    public boolean outside() {
        return true;
    }

    /** Where it found nobody it looks first, instead of gathering the truth each time for an index that is not there. */
    @Override
    public Mono<Void> ready() {
        return waits
                ? elasticsearch
                        .health()
                        .filter(SearchHealth::there)
                        .switchIfEmpty(Mono.error(() -> new NotNow("Elasticsearch")))
                        .doOnNext(there -> waits = false)
                        .then()
                : Mono.empty();
    }

    @Override
    public boolean mayReadAgain() {
        return true;
    }

    @Override
    public int most() {
        return 5 * FEW;
    }

    @Override
    public Mono<Void> take(Recorded entry) {
        return takeAll(List.of(entry));
    }

    @Override
    public Mono<Void> takeAll(List<Recorded> entries) {
        Set<PetitionId> touched = entries.stream()
                .filter(entry -> entry.subject().type().equals(PETITION))
                .map(entry -> new PetitionId(entry.subject().id()))
                .collect(Collectors.toSet());
        return touched.isEmpty()
                ? Mono.empty()
                : truth.of(touched)
                        .map(changes -> withTakenDown(changes, entries))
                        .flatMap(indices::put)
                        .onErrorMap(SearchAway.class, this::waiting);
    }

    private NotNow waiting(SearchAway away) {
        waits = true;
        return new NotNow("Elasticsearch", away);
    }

    /** A letter that is public again has its newer document already; any other that was taken down is removed. */
    private static Truth.Changes withTakenDown(Truth.Changes changes, List<Recorded> entries) {
        Map<String, Change> letters = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.is(LetterTakenDown.class))
                .map(entry -> entry.as(LetterTakenDown.class))
                .forEach(gone -> letters.put(
                        gone.letter(),
                        new Change.Removal(gone.letter(), gone.subject().version())));
        changes.forEverybody().forEach(change -> letters.put(change.id(), change));
        return new Truth.Changes(List.copyOf(letters.values()), changes.forOfficials());
    }
}
