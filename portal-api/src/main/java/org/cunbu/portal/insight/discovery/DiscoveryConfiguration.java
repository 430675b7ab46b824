package org.cunbu.portal.insight.discovery;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.cunbu.search.Elasticsearch;
import org.cunbu.search.SearchSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where Elasticsearch is. Nobody knocks there before the first question, so the portal starts without it. */
@Configuration(proxyBeanMethods = false)
class DiscoveryConfiguration {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @Bean(destroyMethod = "close")
    Elasticsearch elasticsearch(
            @Value("${cunbu.elasticsearch.url:}") List<URI> addresses,
            @Value("${cunbu.elasticsearch.prefix:cunbu}") String prefix,
            @Value("${cunbu.elasticsearch.api-key:}") String apiKey) {
        return Elasticsearch.at(new SearchSettings(
                addresses.isEmpty() ? List.of(NOWHERE) : addresses,
                apiKey.isEmpty() ? null : apiKey,
                prefix,
                Duration.ofSeconds(2),
                Duration.ofSeconds(30)));
    }
}
