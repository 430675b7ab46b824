package org.cunbu.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import reactor.core.publisher.Mono;

/**
 * The way to Elasticsearch. Nothing is asked of it before the first question or document, so that the portal starts
 * without it; and when it is away, or drowning, that is said at once.
 */
public final class Elasticsearch implements AutoCloseable {
    private static final int MOST_QUESTIONS_AT_ONCE = 48;
    private static final int MOST_BATCHES_AT_ONCE = 8;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SearchSettings settings;
    private final RestClient connections;
    private final ElasticsearchAsyncClient client;
    private final Breaker questions = new Breaker(MOST_QUESTIONS_AT_ONCE, PAUSE, System::nanoTime);
    private final Breaker writing = new Breaker(MOST_BATCHES_AT_ONCE, PAUSE, System::nanoTime);

    private Elasticsearch(SearchSettings settings) {
        this.settings = settings;
        this.connections = connections(settings);
        this.client = new ElasticsearchAsyncClient(new RestClientTransport(connections, new Jackson3JsonpMapper()));
    }

    /** Opens no connection yet. */
    public static Elasticsearch at(SearchSettings settings) {
        return new Elasticsearch(settings);
    }

    /** How it is. Answers within the patience of a question, also when nobody is there. */
    public Mono<SearchHealth> health() {
        return call(settings.patience(), es -> es.cluster().health())
                .map(answer -> SearchHealth.there(answer.status().jsonValue(), answer.numberOfNodes()))
                .onErrorResume(SearchAway.class, away -> Mono.just(SearchHealth.away(away.reason())))
                .onErrorResume(SearchRefused.class, refused -> Mono.just(SearchHealth.refusing()));
    }

    SearchSettings settings() {
        return settings;
    }

    /** Lets a question in with all that must be done before it is asked, or says at once that search is away. */
    <T> Mono<T> admit(Supplier<Mono<T>> question) {
        return questions.guard(question);
    }

    /** The question itself: soon answered, or search is away. */
    <T> Mono<T> ask(Function<ElasticsearchAsyncClient, CompletableFuture<T>> call) {
        return call(settings.patience(), call);
    }

    /** A look at what is there. Gives up before the question that waits for it does, so that the reason is known. */
    <T> Mono<T> check(Function<ElasticsearchAsyncClient, CompletableFuture<T>> call) {
        return writing.guard(() -> call(settings.patience().multipliedBy(3).dividedBy(4), call));
    }

    /** A change: may take longer, and does not crowd out the questions. */
    <T> Mono<T> write(Function<ElasticsearchAsyncClient, CompletableFuture<T>> call) {
        return writing.guard(() -> call(settings.patienceForWriting(), call));
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Mono<T> call(Duration patience, Function<ElasticsearchAsyncClient, CompletableFuture<T>> call) {
        return Mono.fromFuture(() -> call.apply(client)).timeout(patience).onErrorMap(Elasticsearch::inOurWords);
    }

    private static Throwable inOurWords(Throwable error) {
        Throwable cause =
                error instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : error;
        return switch (cause) {
            case SearchAway away -> away;
            case SearchRefused refused -> refused;
            case TimeoutException late -> new SearchAway(SearchAway.Reason.TOO_SLOW, late);
            case ElasticsearchException no when no.status() == 429 -> new SearchAway(SearchAway.Reason.BUSY, no);
            case ElasticsearchException no when no.status() >= 500 -> new SearchAway(SearchAway.Reason.ABSENT, no);
            case ElasticsearchException no -> new SearchRefused(describe(no), no);
            case TransportException broken -> new SearchAway(SearchAway.Reason.ABSENT, broken);
            case IOException broken -> new SearchAway(SearchAway.Reason.ABSENT, broken);
            default -> new SearchRefused("the answer of Elasticsearch cannot be read", cause);
        };
    }

    /** Type and place of the error only: its reason may quote a document. */
    private static String describe(ElasticsearchException no) {
        return no.status() + " " + no.error().type();
    }

    private static RestClient connections(SearchSettings settings) {
        RestClientBuilder builder = RestClient.builder(settings.addresses().stream()
                .map(address -> HttpHost.create(address.toString()))
                .toArray(HttpHost[]::new));
        String apiKey = settings.apiKey();
        if (apiKey != null) {
            builder.setDefaultHeaders(new BasicHeader[] {new BasicHeader("Authorization", "ApiKey " + apiKey)});
        }
        int most = MOST_QUESTIONS_AT_ONCE + MOST_BATCHES_AT_ONCE + 4;
        return builder.setRequestConfigCallback(config -> config.setConnectTimeout(1_000)
                        .setConnectionRequestTimeout(1_000)
                        .setSocketTimeout((int) settings.patienceForWriting().toMillis()))
                .setHttpClientConfigCallback(
                        http -> http.setMaxConnPerRoute(most).setMaxConnTotal(most))
                .build();
    }
}
