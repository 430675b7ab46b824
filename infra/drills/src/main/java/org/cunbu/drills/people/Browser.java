package org.cunbu.drills.people;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps cookies as browsers do on the own machine, where a secure cookie goes over plain HTTP too, and to every port: it
 * shows those of the portal to each replica, and Keycloak's to Keycloak. Follows redirects only where it is asked to.
 */
public final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String KEYCLOAK = "/realms/";
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient http;
    private final String from;
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    /** @param from the address as the portal's proxy names it */
    public Browser(String from) {
        this.from = from;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
    }

    public HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    public HttpResponse<String> post(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** Fills in a form that stands on one of the portal's pages, with the proof that the page gave it. */
    public HttpResponse<String> submit(HttpResponse<String> page, String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher proof = PROOF.matcher(page.body());
        if (!proof.find()) throw new IOException("no form at " + page.uri() + ": " + page.statusCode());
        Map<String, String> whole = new LinkedHashMap<>(fields);
        whole.put("_csrf", proof.group(1));
        return post(address, whole);
    }

    /** Goes where the answer leads, until one leads no further. */
    public HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        HttpResponse<String> at = answer;
        for (int step = 0; step < MOST_REDIRECTS && at.statusCode() / 100 == 3; step++) {
            String there = at.headers().firstValue("Location").orElseThrow();
            at = get(at.uri().resolve(there).toString());
        }
        return at;
    }

    /** Signs in through the portal's own door and Keycloak's form. @return the page that it leads to */
    public HttpResponse<String> signIn(URI portal, String username, String password)
            throws IOException, InterruptedException {
        HttpResponse<String> form = follow(get(portal + "/oauth2/authorization/keycloak"));
        return follow(fill(form, username, password));
    }

    /** The cookies that it would send there, as one header. */
    public String cookies(URI there) {
        return cookies.getOrDefault(place(there), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Fills in Keycloak's form. */
    public HttpResponse<String> fill(HttpResponse<String> page, String username, String password)
            throws IOException, InterruptedException {
        Matcher action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new IOException("no sign-in form at " + page.uri() + ": " + page.statusCode() + "\n"
                    + page.body()
                            .replaceAll("(?s)<(script|style).*?</\\1>|<[^>]+>", " ")
                            .replaceAll("\\s+", " "));
        }
        return post(action.group(1).replace("&amp;", "&"), Map.of("username", username, "password", password));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        URI there = request.timeout(Duration.ofSeconds(20)).build().uri();
        // No proxy stands before Keycloak here: of an address from outside it would want https.
        if (!isKeycloak(there)) request.header("X-Forwarded-For", from);
        var mine = cookies.computeIfAbsent(place(there), place -> new LinkedHashMap<>());
        if (!mine.isEmpty()) {
            request.header("Cookie", cookies(there));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            mine.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return answer;
    }

    /** Whose cookies it shows there: Keycloak's own stand under its path. */
    private static String place(URI there) {
        return there.getHost() + (isKeycloak(there) ? KEYCLOAK : "");
    }

    private static boolean isKeycloak(URI there) {
        return there.getPath().startsWith(KEYCLOAK);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
