package org.cunbu.portal.insight.discovery;

import org.cunbu.search.Elasticsearch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether search answers. It is not the portal's health: without it everything else goes on. */
@Component("search")
class SearchHealthIndicator implements ReactiveHealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED", "search is away, lists come from PostgreSQL");

    private final Elasticsearch elasticsearch;

    SearchHealthIndicator(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public Mono<Health> health() {
        return elasticsearch
                .health()
                .map(is -> Health.status(is.there() ? Status.UP : DEGRADED)
                        .withDetail("elasticsearch", is.words())
                        .withDetail("nodes", is.nodes())
                        .build());
    }
}
