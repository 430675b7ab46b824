package org.cunbu.drills.secrets.places;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbu.drills.secrets.Finder;

/** Somebody who opens everything that leads on from the first page, the feed and the sitemap. */
public final class PublicPages implements Place {

    /** Addresses that differ in their figures only are alike; so many of each kind are opened. */
    private static final int ALIKE = 60;

    private static final int MOST = 2_500;
    private static final Pattern LEADS_ON = Pattern.compile("(?:href|src|action)=\"([^\"#]+)|<loc>([^<]+)");
    private static final List<String> BEGINNINGS = List.of(
            "/",
            "/sitemap.xml",
            "/robots.txt",
            "/letters/feed",
            "/letters?township=430525103",
            "/letters/taken-down",
            "/api/public-letters/taken-down",
            "/api/public-letters",
            "/api/rates",
            "/api/rates/villages",
            "/api/reports",
            "/api/reports/schema.json",
            "/log/checkpoint",
            "/log/key",
            "/v3/api-docs",
            "/no-such-page");

    private final URI portal;
    private final String words;
    private final List<String> failed = new ArrayList<>();
    private int opened;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    /** @param words what stands on every page that is wanted */
    public PublicPages(URI portal, String words) {
        this.portal = portal;
        this.words = words;
    }

    /** How many of the wanted pages were opened. */
    public int opened() {
        return opened;
    }

    /** Addresses at which the portal failed. */
    public List<String> failed() {
        return failed;
    }

    @Override
    public String name() {
        return "公开网页、列表、订阅、台账 · public pages, lists, feed, site map, log";
    }

    @Override
    public String look(Finder finder) throws IOException, InterruptedException {
        var ahead = new ArrayDeque<>(BEGINNINGS);
        var known = new HashSet<>(BEGINNINGS);
        Map<String, Integer> alike = new HashMap<>();
        int asked = 0;
        while (!ahead.isEmpty() && asked < MOST) {
            String path = ahead.removeFirst();
            if (alike.merge(path.replaceAll("[0-9a-fA-F]{4,}|[0-9]+", "*"), 1, Integer::sum) > ALIKE) continue;
            asked++;
            var answer = http.send(
                    HttpRequest.newBuilder(portal.resolve(path))
                            .timeout(Duration.ofSeconds(20))
                            .header("X-Forwarded-For", "15.0." + asked / 250 + "." + (1 + asked % 250))
                            .build(),
                    BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            Contents.look(finder, path, answer.body());
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            if (text.contains(words)) opened++;
            if (answer.statusCode() >= 500) failed.add(answer.statusCode() + " " + path);
            if (!type.contains("html") && !type.contains("xml")) continue;
            for (String next : leadsOn(portal.resolve(path), text)) {
                if (known.add(next)) ahead.add(next);
            }
        }
        return asked + " addresses";
    }

    private List<String> leadsOn(URI page, String body) {
        Matcher links = LEADS_ON.matcher(body);
        return links.results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .map(link -> link.replace("&amp;", "&"))
                .filter(link -> !link.contains(" ") && !link.startsWith("mailto:") && !link.startsWith("tel:"))
                .map(page::resolve)
                .filter(there -> portal.getAuthority().equals(there.getAuthority()))
                .map(there -> there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery()))
                .filter(path -> !path.startsWith("/live/") && !path.startsWith("/oauth2/"))
                .distinct()
                .toList();
    }
}
