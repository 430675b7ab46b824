package org.cunbu.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds an index against the truth, thing by thing: there, in this version, with these fields; and nothing else. */
final class Comparing {
    private static final int BATCH = 200;
    private static final int PAGE = 1_000;
    private static final int MOST = 1_000;

    private final Elasticsearch elasticsearch;
    private final IndexLife life;

    Comparing(Elasticsearch elasticsearch, IndexLife life) {
        this.elasticsearch = elasticsearch;
        this.life = life;
    }

    Mono<Comparison> with(Flux<Change> truth, LongConsumer progress) {
        AtomicLong things = new AtomicLong();
        List<Change> differing = new ArrayList<>();
        Set<String> findable = new HashSet<>();
        return truth.buffer(BATCH)
                .concatMap(
                        batch -> {
                            batch.stream()
                                    .filter(Change.Document.class::isInstance)
                                    .forEach(one -> findable.add(one.id()));
                            return differing(batch).doOnNext(found -> {
                                found.stream().limit(MOST - differing.size()).forEach(differing::add);
                                progress.accept(things.addAndGet(batch.size()));
                            });
                        },
                        1)
                .then(Mono.defer(() -> surplus(findable)))
                .map(surplus -> new Comparison(things.get(), differing, surplus));
    }

    Mono<List<Change>> differing(List<Change> things) {
        if (things.isEmpty()) {
            return Mono.just(List.of());
        }
        List<String> ids = things.stream().map(Change::id).toList();
        return elasticsearch
                .write(es -> es.mget(m -> m.index(life.readName()).ids(ids), Map.class))
                .map(answer -> {
                    Map<String, Known> known = new HashMap<>();
                    answer.docs().forEach(item -> known(item).ifPresent(one -> known.put(one.id(), one)));
                    return things.stream()
                            .filter(thing -> !isThere(thing, known.get(thing.id())))
                            .toList();
                });
    }

    private record Known(String id, long version, Map<?, ?> fields) {}

    private static java.util.Optional<Known> known(MultiGetResponseItem<Map> item) {
        if (!item.isResult() || !item.result().found()) {
            return java.util.Optional.empty();
        }
        var result = item.result();
        return java.util.Optional.of(new Known(
                result.id(),
                Objects.requireNonNull(result.version()),
                Objects.requireNonNullElse(result.source(), Map.of())));
    }

    /** A newer version in the index comes from an act since the truth was read. */
    private static boolean isThere(Change thing, @Nullable Known known) {
        if (known == null) {
            return false;
        }
        return known.version() > thing.version()
                || known.version() == thing.version() && plain(known.fields()).equals(plain(Documents.of(thing)));
    }

    private static Map<String, String> plain(Map<?, ?> fields) {
        Map<String, String> plain = new HashMap<>();
        fields.forEach((name, value) -> plain.put(String.valueOf(name), String.valueOf(value)));
        return plain;
    }

    private Mono<List<String>> surplus(Set<String> findable) {
        return page(null)
                .expand(page -> page.isEmpty() ? Mono.empty() : page(page.getLast()))
                .concatMapIterable(page -> page)
                .filter(id -> !findable.contains(id))
                .take(MOST)
                .collectList();
    }

    private Mono<List<String>> page(@Nullable String after) {
        return elasticsearch
                .write(es -> es.search(
                        s -> {
                            s.index(life.readName())
                                    .size(PAGE)
                                    .source(source -> source.fetch(false))
                                    .query(q ->
                                            q.term(t -> t.field(IndexLife.GONE).value(false)))
                                    .sort(o ->
                                            o.field(f -> f.field(IndexLife.ID).order(SortOrder.Asc)));
                            return after == null ? s : s.searchAfter(FieldValue.of(after));
                        },
                        Object.class))
                .map(Comparing::ids);
    }

    private static List<String> ids(SearchResponse<Object> answer) {
        return answer.hits().hits().stream()
                .map(Hit::id)
                .filter(Objects::nonNull)
                .toList();
    }
}
