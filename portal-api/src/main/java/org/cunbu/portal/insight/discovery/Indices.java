package org.cunbu.portal.insight.discovery;

import org.cunbu.portal.insight.discovery.index.PublicDocuments;
import org.cunbu.portal.insight.discovery.index.StaffDocuments;
import org.cunbu.search.Elasticsearch;
import org.cunbu.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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
    private final boolean errand;

    /** @param errand setting {@code cunbu.errand}: whether the rooms are only opened for a command, which fills by itself */
    Indices(Elasticsearch elasticsearch, Truth truth, @Value("${cunbu.errand:false}") boolean errand) {
        this.errand = errand;
        this.forEverybody = new SearchIndex(elasticsearch, PublicDocuments.DEFINITION, truth::forEverybody);
        this.forOfficials = new SearchIndex(elasticsearch, StaffDocuments.DEFINITION, truth::forOfficials);
    }

    /** Makes them ready beside the start; where Elasticsearch is away, the first who needs them tries again. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        if (errand) {
            return;
        }
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
