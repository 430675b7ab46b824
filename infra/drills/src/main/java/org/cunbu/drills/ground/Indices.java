package org.cunbu.drills.ground;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal's indices as they lie in Elasticsearch, read without the portal. */
public final class Indices {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private static final int PAGE = 5_000;

    private Indices() {}

    /** One document. */
    public record Kept(String index, String id, long version, JsonNode source) {}

    /** The names of all indices under this prefix. */
    public static List<String> names(URI elasticsearch, String prefix) throws IOException, InterruptedException {
        var names = new ArrayList<String>();
        var answer = JSON.readTree(ask(elasticsearch, "GET", "/" + prefix + "*?expand_wildcards=all", ""));
        answer.propertyNames().forEach(names::add);
        return names;
    }

    /** Every document under this prefix. */
    public static List<Kept> documents(URI elasticsearch, String prefix) throws IOException, InterruptedException {
        ask(elasticsearch, "POST", "/" + prefix + "*/_refresh", "");
        var all = new ArrayList<Kept>();
        for (String index : names(elasticsearch, prefix)) {
            String after = "";
            do {
                var hits = page(elasticsearch, index, after);
                after = hits.isEmpty() ? "" : hits.getLast().id();
                all.addAll(hits);
            } while (!after.isEmpty());
        }
        return all;
    }

    private static List<Kept> page(URI elasticsearch, String index, String after)
            throws IOException, InterruptedException {
        String from = after.isEmpty() ? "" : ",\"search_after\":[\"" + after + "\"]";
        String body = "{\"size\":" + PAGE + ",\"version\":true,\"sort\":[\"id\"]" + from + "}";
        var found = JSON.readTree(ask(elasticsearch, "POST", "/" + index + "/_search", body));
        var hits = new ArrayList<Kept>();
        for (JsonNode hit : found.path("hits").path("hits")) {
            hits.add(new Kept(
                    index, hit.path("_id").asString(), hit.path("_version").asLong(), hit.path("_source")));
        }
        return hits;
    }

    /** Whatever Elasticsearch answers, as text. */
    public static String ask(URI elasticsearch, String verb, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(elasticsearch.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    static void drop(URI elasticsearch, String prefix) throws IOException, InterruptedException {
        for (String index : names(elasticsearch, prefix)) ask(elasticsearch, "DELETE", "/" + index, "");
    }
}
