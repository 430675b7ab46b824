package org.cunbu.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * One index: put, remove, find. It makes itself on first use, is filled from the truth before anything is found in it,
 * and makes itself again where Elasticsearch has lost it. Whoever gives it to others keeps it for the whole life of the
 * program.
 */
public final class SearchIndex {
    private static final int BATCH = 200;
    private static final int FILLING = 400;
    private static final int FILLING_AT_ONCE = 2;
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

    /**
     * Fills the index where it is new, and tells how far it has come; where it was filled before nothing is done.
     *
     * @param progress hears how many things have been laid in it so far
     */
    public Mono<Long> fill(LongConsumer progress) {
        return created.done()
                .then(Mono.defer(life::isFilled))
                .flatMap(is -> is
                        ? Mono.just(0L)
                        : feed(life.writeName(), progress)
                                .flatMap(count -> life.open().thenReturn(count)));
    }

    /**
     * Builds the index anew beside the one that is used, from all the truth, and puts it in its place; questions are
     * answered from the old one until then. What is written meanwhile goes to the old one: whoever feeds the index must
     * feed again from where it stood when this began. Cut off, it changes nothing; the next time tidies up.
     *
     * @param progress hears how many things have been laid in it so far
     */
    public Mono<Long> rebuild(LongConsumer progress) {
        return filled.done()
                .then(Mono.defer(life::sweep))
                .then(Mono.defer(() -> life.createBeside(Instant.now())))
                .flatMap(beside -> feed(beside, progress)
                        .flatMap(count -> life.moveTo(beside)
                                .then(Mono.defer(life::sweep))
                                .thenReturn(count)));
    }

    /** How the index differs from the truth. */
    public Mono<Comparison> compare(LongConsumer progress) {
        return filled.done()
                .then(Mono.defer(life::refresh))
                .then(Mono.defer(() -> new Comparing(elasticsearch, life).with(Flux.defer(truth), progress)));
    }

    /** Of these things, those that the index knows in no version, or in an older one, or otherwise. */
    public Mono<List<Change>> differing(List<Change> things) {
        return new Comparing(elasticsearch, life).differing(things);
    }

    private Mono<Long> feed(String beside, LongConsumer progress) {
        AtomicLong soFar = new AtomicLong();
        return Flux.defer(truth)
                .buffer(FILLING)
                .flatMap(
                        batch -> write(batch, beside, false)
                                .retryWhen(
                                        Retry.backoff(8, Duration.ofMillis(250)).filter(SearchAway.class::isInstance))
                                .thenReturn(batch.size())
                                .doOnNext(some -> progress.accept(soFar.addAndGet(some))),
                        FILLING_AT_ONCE)
                .then(Mono.fromSupplier(soFar::get));
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
        return write(changes, life.writeName(), true);
    }

    private Mono<Void> write(List<? extends Change> changes, String index, boolean alias) {
        List<BulkOperation> operations =
                changes.stream().map(change -> operation(change, index)).toList();
        BulkRequest request = BulkRequest.of(b -> b.requireAlias(alias).operations(operations));
        return elasticsearch.write(es -> es.bulk(request)).flatMap(SearchIndex::checked);
    }

    private static BulkOperation operation(Change change, String index) {
        return BulkOperation.of(o -> o.index(i -> i.index(index)
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
