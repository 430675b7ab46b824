package org.cunbu.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.IndexOptions;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * How an index comes to be. {@code cunbu-public-v1} is created with the alias {@code cunbu-public-v1-write}, through which
 * everything is written, so that a lost index is never made anew by accident; when it has been filled it gets the alias
 * {@code cunbu-public}, through which everything is found, and an older generation loses it. One that is built anew beside
 * it is called {@code cunbu-public-v1-} and its instant, and takes over both aliases at once.
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
                .check(es -> es.indices().existsAlias(e -> e.name(writeName)))
                .filter(there -> !there.value())
                .flatMap(missing -> elasticsearch.write(es -> es.indices().create(request(name, true))))
                .onErrorResume(SearchRefused.class, IndexLife::fineIfSomebodyElseDidIt)
                .then();
    }

    /** Creates an index beside the one that is used. @return its name */
    Mono<String> createBeside(Instant at) {
        String beside = name + "-" + at.toEpochMilli();
        return elasticsearch
                .write(es -> es.indices().create(request(beside, false)))
                .thenReturn(beside);
    }

    /** Whether this generation has been filled, so that questions may go to it. */
    Mono<Boolean> isFilled() {
        return elasticsearch
                .check(es -> es.indices().existsAlias(e -> e.index(writeName).name(readName)))
                .map(answer -> answer.value());
    }

    /** Questions go to this generation from now on, and to no other. */
    Mono<Void> open() {
        return refresh().then(Mono.defer(this::used)).flatMap(used -> aliases(used, false));
    }

    /** Everything is found in this index and written to it from now on. */
    Mono<Void> moveTo(String beside) {
        return elasticsearch
                .write(es -> es.indices().refresh(r -> r.index(beside)))
                .then(aliases(beside, true));
    }

    /** Removes what nobody uses: older ones, and what an interrupted building has left. */
    Mono<Void> sweep() {
        return elasticsearch
                .check(es -> es.indices().getAlias(g -> g.index(readName + "-v*")))
                .flatMapIterable(found -> found.result().entrySet())
                .filter(one -> !one.getValue().aliases().containsKey(readName)
                        && !one.getValue().aliases().containsKey(writeName))
                .concatMap(one -> elasticsearch.write(es -> es.indices().delete(d -> d.index(one.getKey()))))
                .then();
    }

    private Mono<String> used() {
        return elasticsearch
                .check(es -> es.indices().getAlias(g -> g.name(writeName)))
                .map(found -> found.result().keySet().iterator().next());
    }

    private Mono<Void> aliases(String index, boolean writing) {
        return elasticsearch
                .write(es -> es.indices().updateAliases(u -> {
                    u.actions(a -> a.remove(r ->
                                    r.index(readName + "-v*").alias(readName).mustExist(false)))
                            .actions(a -> a.add(add -> add.index(index).alias(readName)));
                    return writing
                            ? u.actions(a -> a.remove(r -> r.index(readName + "-v*")
                                            .alias(writeName)
                                            .mustExist(false)))
                                    .actions(a -> a.add(add -> add.index(index).alias(writeName)))
                            : u;
                }))
                .then();
    }

    Mono<Void> refresh() {
        return elasticsearch
                .write(es -> es.indices().refresh(r -> r.index(writeName)))
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

    private CreateIndexRequest request(String index, boolean writable) {
        Map<String, Property> properties = new LinkedHashMap<>();
        properties.put(GONE, Property.of(p -> p.boolean_(b -> b)));
        properties.put(ID, Property.of(p -> p.keyword(k -> k)));
        definition.fields().forEach(field -> properties.put(field.name(), property(field)));
        return CreateIndexRequest.of(c -> c.index(index)
                .aliases(writable ? Map.of(writeName, Alias.of(a -> a)) : Map.of())
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
