package org.cunbu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The portal's API from outside. It waits and tries again where the portal asks for that. */
final class Portal {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRIES = 30;

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicInteger askedToWait = new AtomicInteger();

    Portal(URI address) {
        this.address = address;
    }

    /** An answer: its status, and its body where it is JSON. */
    record Answer(int status, JsonNode body) {
        boolean isFine() {
            return status / 100 == 2;
        }

        /** The rule that a refusal names: the problem's type, and the field and code of each fault. */
        String rule() {
            StringBuilder rule =
                    new StringBuilder(status + " " + body.path("type").asString(""));
            body.path("fields")
                    .forEach(field -> rule.append(' ')
                            .append(field.path("field").asString(""))
                            .append(':')
                            .append(field.path("code").asString("")));
            return rule.toString();
        }
    }

    Answer get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        return ask(path, headers, null);
    }

    Answer post(String path, Map<String, String> headers, Object body) throws IOException, InterruptedException {
        return ask(path, headers, JSON.writeValueAsString(body));
    }

    /** How often the portal said 429 or 503. */
    int askedToWait() {
        return askedToWait.get();
    }

    private Answer ask(String path, Map<String, String> headers, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (int tries = 1; tries < TRIES && (answer.statusCode() == 429 || answer.statusCode() == 503); tries++) {
            askedToWait.incrementAndGet();
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
            Thread.sleep(Math.clamp(seconds, 1, 30) * 1_000);
            answer = http.send(request.build(), BodyHandlers.ofString());
        }
        boolean json = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : MissingNode.getInstance());
    }
}
