package org.cunbu.portal.insight.discovery;

import org.cunbu.portal.insight.discovery.index.PublicDocuments;
import org.cunbu.portal.insight.discovery.index.StaffDocuments;
import org.cunbu.search.Elasticsearch;
import org.cunbu.search.SearchIndex;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The two indices: one of published and redacted words for everybody, one for officials. */
@Component
class Indices {
    private final SearchIndex forEverybody;
    private final SearchIndex forOfficials;

    Indices(Elasticsearch elasticsearch, Truth truth) {
        this.forEverybody = new SearchIndex(elasticsearch, PublicDocuments.DEFINITION, truth::forEverybody);
        this.forOfficials = new SearchIndex(elasticsearch, StaffDocuments.DEFINITION, truth::forOfficials);
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
