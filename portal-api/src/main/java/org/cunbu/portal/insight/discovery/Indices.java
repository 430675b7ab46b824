package org.cunbu.portal.insight.discovery;

import org.cunbu.portal.insight.discovery.index.PublicDocuments;
import org.cunbu.portal.insight.discovery.index.StaffDocuments;
import org.cunbu.search.Elasticsearch;
import org.cunbu.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The two indices: one of published and redacted words for everybody, one for officials. */
@Component
class Indices {
    private static final Logger log = LoggerFactory.getLogger(Indices.class);

    private final SearchIndex forEverybody;
    private final SearchIndex forOfficials;

    Indices(Elasticsearch elasticsearch, Truth truth) {
        this.forEverybody = new SearchIndex(elasticsearch, PublicDocuments.DEFINITION, truth::forEverybody);
        this.forOfficials = new SearchIndex(elasticsearch, StaffDocuments.DEFINITION, truth::forOfficials);
    }

    /** Makes them ready beside the start; where Elasticsearch is away, the first who needs them tries again. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        forEverybody
                .prepare()
                .then(forOfficials.prepare())
                .subscribe(ready -> {}, away -> log.warn("The indices are not ready yet: {}", away.getMessage()));
    }

    SearchIndex forEverybody() {
        return forEverybody;
    }

    SearchIndex forOfficials() {
        return forOfficials;
    }

    Mono<Void> put(Truth.Changes changes) {
        return forEverybody.put(changes.forEverybody()).then(forOfficials.put(changes.forOfficials()));
    }
}
