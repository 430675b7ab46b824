package org.cunbu.portal.insight.discovery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Duration;
import org.cunbu.portal.foundation.watch.Figure;
import org.cunbu.search.Elasticsearch;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** cunbu_search_up: 1 while Elasticsearch answers, 0 while search is away. */
@Component
class SearchUp extends Figure {

    private final Elasticsearch elasticsearch;

    SearchUp(Elasticsearch elasticsearch, MeterRegistry registry) {
        super(registry, "cunbu.search.up", "", "Whether Elasticsearch answers", Duration.ofSeconds(15));
        this.elasticsearch = elasticsearch;
    }

    @Override
    protected Flux<Row<Number>> look() {
        return elasticsearch.health().map(is -> value(is.there() ? 1 : 0)).flux();
    }
}
