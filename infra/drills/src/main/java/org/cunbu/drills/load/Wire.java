package org.cunbu.drills.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the drill's people reach the portal: through one of its trusted proxies, each from an address of their own. */
public final class Wire {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI portal;
    private final Duration patience;
    private final HttpClient http;

    public Wire(URI portal, Duration patience) {
        this.portal = portal;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** An answer, and how long it took. */
    public record Answer(int status, HttpHeaders headers, String body, long nanos) {

        public boolean isFine() {
            return status / 100 == 2;
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** Whether it says "later" as it must: 429 or 503, Retry-After, and problem details where a program asked. */
        public boolean saysLater() {
            return (status == 503 || status == 429)
                    && (isProblem() || isPage())
                    && headers.firstValueAsLong("Retry-After").orElse(0) > 0;
        }

        /** After how long it says that one may come again; nothing where it does not say. */
        Optional<Duration> comeAgainAfter() {
            return saysLater()
                    ? Optional.of(Duration.ofSeconds(
                            headers.firstValueAsLong("Retry-After").orElse(0)))
                    : Optional.empty();
        }

        boolean isProblem() {
            return headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        }

        private boolean isPage() {
            return headers.firstValue("Content-Type").orElse("").startsWith("text/html");
        }

        /** What a refusal gives as its reason: a problem's detail, a page's heading; empty for an answer. */
        public String why() {
            if (isFine()) return "";
            if (isProblem()) return json().path("detail").asString("");
            int from = body.indexOf("<h1>");
            int until = body.indexOf("</h1>");
            return from >= 0 && until > from ? body.substring(from + 4, until) : "without a word";
        }

        public double millis() {
            return nanos / 1e6;
        }
    }

    public HttpRequest.Builder request(String path, String from) {
        return HttpRequest.newBuilder(portal.resolve(path)).timeout(patience).header("X-Forwarded-For", from);
    }

    public Answer send(HttpRequest request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers(), answer.body(), System.nanoTime() - began);
    }

    public Answer get(String path, String from) throws IOException, InterruptedException {
        return send(request(path, from).build());
    }

    /** Hands a letter in. */
    public Answer post(Letter letter) throws IOException, InterruptedException {
        return send(request("/api/letters", letter.from())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", letter.key().toString())
                .POST(BodyPublishers.ofString(letter.body()))
                .build());
    }

    /** The receipt, where the letter was taken. */
    public static Optional<Ledger.Receipt> receipt(Answer answer) {
        if (!answer.isFine()) return Optional.empty();
        JsonNode json = answer.json();
        return Optional.of(new Ledger.Receipt(
                json.path("number").asString(""), json.path("secret").asString("")));
    }

    /** A letter's progress, as its writer asks for it. */
    public Answer progress(Ledger.Receipt receipt, String from) throws IOException, InterruptedException {
        return send(request("/api/letters/" + receipt.number(), from)
                .header("Receipt-Secret", receipt.secret())
                .build());
    }
}
