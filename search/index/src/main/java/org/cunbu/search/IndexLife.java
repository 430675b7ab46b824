package org.cunbu.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.IndexOptions;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * How an index comes to be. {@code cunbu-public-v1} is created with the alias {@code cunbu-public-v1-write}, through which
 * everything is written, so that a lost index is never made anew by accident; when it has been filled it gets the alias
 * {@code cunbu-public}, through which everything is found, and an older generation loses it.
 */
final class IndexLife {
    /** Is true in what remains of a removed thing. */
    static final String GONE = "gone";
    /** The document's own id again: the last thing that hits are ordered by. */
    static final String ID = "id";

    private static final String ANALYZER = "cunbu_bigram";
    private static final String QUERY_ANALYZER = "cunbu_bigram_query";

    private final Elasticsearch elasticsearch;
    private final IndexDefinition definition;
    private final String readName;
    private final String name;
    private final String writeName;

    IndexLife(Elasticsearch elasticsearch, IndexDefinition definition) {
        this.elasticsearch = elasticsearch;
        this.definition = definition;
        this.readName = elasticsearch.settings().prefix() + "-" + definition.name();
        this.name = readName + "-v" + definition.generation();
        this.writeName = name + "-write";
    }

    String readName() {
        return readName;
    }

    String writeName() {
        return writeName;
    }

    /** Creates the index where it is missing. */
    Mono<Void> create() {
        return elasticsearch
                .check(es -> es.indices().exists(e -> e.index(name)))
                .filter(there -> !there.value())
                .flatMap(missing -> elasticsearch.write(es -> es.indices().create(request())))
                .onErrorResume(SearchRefused.class, IndexLife::fineIfSomebodyElseDidIt)
                .then();
    }

    /** Whether this generation has been filled, so that questions may go to it. */
    Mono<Boolean> isFilled() {
        return elasticsearch
                .check(es -> es.indices().existsAlias(e -> e.index(name).name(readName)))
                .map(answer -> answer.value());
    }

    /** Questions go to this generation from now on, and to no other. */
    Mono<Void> open() {
        return refresh()
                .then(elasticsearch.write(es -> es.indices()
                        .updateAliases(u -> u.actions(a -> a.remove(r -> r.index(readName + "-v*")
                                        .alias(readName)
                                        .mustExist(false)))
                                .actions(a -> a.add(add -> add.index(name).alias(readName))))))
                .then();
    }

    Mono<Void> refresh() {
        return elasticsearch
                .write(es -> es.indices().refresh(r -> r.index(name)))
                .then();
    }

    /** All generations of it. For tests. */
    Mono<Void> drop() {
        return elasticsearch
                .check(es -> es.indices().get(g -> g.index(readName + "-v*")))
                .flatMapIterable(found -> found.result().keySet())
                .concatMap(found -> elasticsearch.write(es -> es.indices().delete(d -> d.index(found))))
                .then();
    }

    private static <T> Mono<T> fineIfSomebodyElseDidIt(SearchRefused refused) {
        return refused.getCause() instanceof ElasticsearchException no
                        && "resource_already_exists_exception".equals(no.error().type())
                ? Mono.empty()
                : Mono.error(refused);
    }

    private CreateIndexRequest request() {
        Map<String, Property> properties = new LinkedHashMap<>();
        properties.put(GONE, Property.of(p -> p.boolean_(b -> b)));
        properties.put(ID, Property.of(p -> p.keyword(k -> k)));
        definition.fields().forEach(field -> properties.put(field.name(), property(field)));
        return CreateIndexRequest.of(c -> c.index(name)
                .aliases(writeName, a -> a)
                .settings(s -> s.numberOfShards("1").autoExpandReplicas("0-1"))
                .mappings(m -> m.dynamic(DynamicMapping.Strict).properties(properties)));
    }

    private static Property property(Field field) {
        return switch (field) {
            case Field.Text text ->
                Property.of(p -> p.text(
                        t -> t.analyzer(ANALYZER).searchAnalyzer(QUERY_ANALYZER).indexOptions(IndexOptions.Offsets)));
            case Field.Keyword keyword -> Property.of(p -> p.keyword(k -> k));
            case Field.Time time -> Property.of(p -> p.date(d -> d));
            case Field.Number number -> Property.of(p -> p.long_(l -> l));
        };
    }
}
