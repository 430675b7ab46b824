package org.cunbu.web.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A browser without scripts that goes from the portal to Keycloak and back, with a cookie jar for each. */
final class Visitor {
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<String, String>> jars = new LinkedHashMap<>();
    private final String portal;

    private @Nullable HttpResponse<String> last;

    Visitor(int port) {
        this.portal = "http://localhost:" + port;
    }

    /** The page that came in the end. */
    HttpResponse<String> page() {
        return Objects.requireNonNull(last, "no page was opened");
    }

    /** Opens a page and follows wherever it leads. */
    Visitor open(String path) {
        return follow(send(HttpRequest.newBuilder(at(path)).GET()));
    }

    /** Asks for a page and stays where the answer came from. */
    HttpResponse<String> ask(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    /** Fills in the form of Keycloak's page and follows wherever that leads. */
    Visitor signIn(String user, String password) {
        Matcher action = ACTION.matcher(page().body());
        if (!action.find()) {
            throw new AssertionError("no form on " + page().uri() + " (" + page().statusCode() + ")");
        }
        return submit(HtmlUtils.htmlUnescape(action.group(1)), Map.of("username", user, "password", password));
    }

    /** Sends the form of the portal's page with its proof. */
    Visitor press(String path) {
        Matcher proof = CSRF.matcher(page().body());
        if (!proof.find()) {
            throw new AssertionError("no proof on " + page().uri());
        }
        return submit(path, Map.of("_csrf", HtmlUtils.htmlUnescape(proof.group(1))));
    }

    Visitor submit(String path, Map<String, String> fields) {
        return follow(post(path, fields));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(jar(at("/")).get(name));
    }

    Visitor holding(String name, String value) {
        jar(at("/")).put(name, value);
        return this;
    }

    private Visitor follow(HttpResponse<String> answer) {
        HttpResponse<String> at = answer;
        for (int steps = 0; steps < 12 && at.statusCode() / 100 == 3; steps++) {
            URI next = at.uri().resolve(at.headers().firstValue("Location").orElseThrow());
            at = send(HttpRequest.newBuilder(next).GET());
        }
        last = at;
        return this;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        URI to = request.build().uri();
        String cookies = jar(to).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try {
            HttpResponse<String> answer =
                    client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(line -> keep(to, line));
            return answer;
        } catch (IOException e) {
            throw new AssertionError(to + " does not answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void keep(URI from, String line) {
        List<String> parts = List.of(line.split(";"));
        String[] pair = parts.getFirst().split("=", 2);
        boolean over = parts.stream().anyMatch(part -> part.strip().equalsIgnoreCase("Max-Age=0"));
        if (over) {
            jar(from).remove(pair[0]);
        } else {
            jar(from).put(pair[0], pair[1]);
        }
    }

    private Map<String, String> jar(URI at) {
        return jars.computeIfAbsent(at.getHost() + ":" + at.getPort(), origin -> new LinkedHashMap<>());
    }

    private URI at(String path) {
        return path.startsWith("/") ? URI.create(portal + path) : URI.create(path);
    }
}
