package org.cunbu.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One index: put, remove, find. It makes itself on first use, is filled from the truth before anything is found in it,
 * and makes itself again where Elasticsearch has lost it. Whoever gives it to others keeps it for the whole life of the
 * program.
 */
public final class SearchIndex {
    private static final int BATCH = 200;
    private static final int CONFLICT = 409;

    private final Elasticsearch elasticsearch;
    private final IndexLife life;
    private final Questions questions;
    private final Supplier<Flux<Change>> truth;
    private final OnceDone created;
    private final OnceDone filled;

    /**
     * @param truth everything that the index should know, removed things included: a new index is filled from it
     */
    public SearchIndex(Elasticsearch elasticsearch, IndexDefinition definition, Supplier<Flux<Change>> truth) {
        this.elasticsearch = elasticsearch;
        this.life = new IndexLife(elasticsearch, definition);
        this.questions = new Questions(definition);
        this.truth = truth;
        this.created = new OnceDone(life::create);
        this.filled = new OnceDone(this::fillWhereNew);
    }

    /** Lays these things in the index as they are now; what the index knows in a newer version stays. */
    public Mono<Void> put(List<? extends Change> changes) {
        return changes.isEmpty()
                ? Mono.empty()
                : created.done()
                        .then(Mono.defer(() -> write(changes)))
                        .onErrorResume(NoIndex.class, lost -> again(changes));
    }

    /** Lays one thing in the index. */
    public Mono<Void> put(Change.Document document) {
        return put(List.of(document));
    }

    /** Takes a thing out of what can be found, as of this version. */
    public Mono<Void> remove(String id, long version) {
        return put(List.of(new Change.Removal(id, version)));
    }

    /** Answers a question, or says {@link SearchAway}. */
    public Mono<Found> find(Question question) {
        Duration patience = elasticsearch.settings().patience();
        return elasticsearch.admit(() -> filled.done()
                .timeout(patience, Mono.error(() -> new SearchAway(SearchAway.Reason.BEING_FILLED, null)))
                .then(Mono.defer(() -> elasticsearch.ask(
                        es -> es.search(questions.request(life.readName(), question, patience), Object.class))))
                .map(answer -> Answers.read(answer, question))
                .onErrorMap(SearchIndex::isMissing, lost -> forget()));
    }

    /** Makes the index where it is missing and fills it; done when questions can be answered. */
    public Mono<Void> prepare() {
        return filled.done();
    }

    /** Lays all the truth in the index again; what is there already is left alone. Answers how many things there were. */
    public Mono<Long> feedAll() {
        return created.done()
                .thenMany(Flux.defer(truth))
                .buffer(BATCH)
                .concatMap(batch -> put(batch).thenReturn((long) batch.size()), 1)
                .reduce(0L, Long::sum)
                .flatMap(count -> life.refresh().thenReturn(count));
    }

    /** Makes what was put findable now instead of within a second. For tests, and before a count. */
    public Mono<Void> refresh() {
        return filled.done().then(Mono.defer(life::refresh));
    }

    /** Removes the index with all its generations. For tests, and for a rebuild from nothing. */
    public Mono<Void> drop() {
        return life.drop().doFinally(done -> forget());
    }

    private Mono<Void> fillWhereNew() {
        return created.done()
                .then(life.isFilled())
                .flatMap(is -> is ? Mono.empty() : feedAll().then(life.open()))
                .then();
    }

    private Mono<Void> again(List<? extends Change> changes) {
        forget();
        return created.done().then(Mono.defer(() -> write(changes)));
    }

    private SearchAway forget() {
        created.forget();
        filled.forget();
        return new SearchAway(SearchAway.Reason.BEING_FILLED, null);
    }

    private Mono<Void> write(List<? extends Change> changes) {
        List<BulkOperation> operations = changes.stream().map(this::operation).toList();
        BulkRequest request = BulkRequest.of(b -> b.requireAlias(true).operations(operations));
        return elasticsearch.write(es -> es.bulk(request)).flatMap(SearchIndex::checked);
    }

    private BulkOperation operation(Change change) {
        return BulkOperation.of(o -> o.index(i -> i.index(life.writeName())
                .id(change.id())
                .version(change.version())
                .versionType(VersionType.External)
                .document(Documents.of(change))));
    }

    private static Mono<Void> checked(BulkResponse answer) {
        List<BulkResponseItem> bad = Stream.of(answer)
                .filter(BulkResponse::errors)
                .flatMap(all -> all.items().stream())
                .filter(item -> item.error() != null && item.status() != CONFLICT)
                .toList();
        if (bad.isEmpty()) {
            return Mono.empty();
        }
        if (bad.stream().anyMatch(item -> item.status() == 404)) {
            return Mono.error(new NoIndex());
        }
        if (bad.stream().anyMatch(item -> item.status() == 429 || item.status() >= 500)) {
            return Mono.error(new SearchAway(SearchAway.Reason.BUSY, null));
        }
        return Mono.error(new SearchRefused(
                bad.stream()
                        .map(item -> item.id() + ": " + item.status() + " "
                                + (item.error() == null ? "" : item.error().type()))
                        .collect(Collectors.joining(", ", "documents do not fit the index: ", "")),
                null));
    }

    private static boolean isMissing(Throwable error) {
        return error instanceof SearchRefused
                && error.getCause() instanceof ElasticsearchException no
                && no.status() == 404;
    }

    /** The index is gone; made again, it is written to again. */
    private static final class NoIndex extends RuntimeException {}
}
