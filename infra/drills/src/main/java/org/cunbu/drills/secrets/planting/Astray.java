package org.cunbu.drills.secrets.planting;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.people.Browser;
import org.cunbu.drills.secrets.Secret;

/**
 * Secrets that go astray: a phone number in an address, a parameter, a header, a cookie, a field that does not exist, a body
 * cut off, a form's wrong field. Whoever typed it may read it again; nobody else, and no log.
 */
public final class Astray {

    private static final String FROM = "18.0.0.";

    private final Wire wire;
    private final URI portal;
    private final Disguises disguises;
    private final List<Secret> secrets = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private int sent;

    public Astray(Wire wire, URI portal, Disguises disguises) {
        this.wire = wire;
        this.portal = portal;
        this.disguises = disguises;
    }

    /** What went astray. */
    public List<Secret> secrets() {
        return List.copyOf(secrets);
    }

    /** Ways in which the portal itself failed. */
    public List<String> failed() {
        return List.copyOf(failed);
    }

    public int sent() {
        return sent;
    }

    /** Sends one everywhere. */
    public Astray send() throws IOException, InterruptedException {
        for (String path : List.of(
                "/%s",
                "/letters/%s",
                "/letters?q=%s",
                "/letters?page=%s",
                "/search?q=%s",
                "/search?page=%s",
                "/api/search?q=%s&unknown=%s",
                "/api/public-letters/%s",
                "/api/public-letters?after=%s",
                "/api/letters/%s",
                "/api/rates?unit=%s",
                "/api/rates?month=%s",
                "/rates?unit=%s",
                "/reports/%s",
                "/api/reports/%s/report.pdf",
                "/receipts/%s",
                "/villages/%s",
                "/display?size=%s&back=%s",
                "/api/places?in=%s",
                "/log/tile/%s",
                "/log/proof/%s",
                "/problems/%s",
                "/first-administrator/%s",
                "/actuator/%s")) {
            send(wire.request(path.replace("%s", next()), from()));
        }
        for (String header : List.of(
                "Receipt-Secret",
                "Idempotency-Key",
                "User-Agent",
                "Referer",
                "Accept-Language",
                "Accept",
                "Content-Type",
                "Origin",
                "X-Forwarded-Host",
                "X-Request-Id",
                "Authorization",
                "If-None-Match")) {
            send(wire.request("/api/letters/KKKKKKKKKK", from()).header(header, next()));
            send(wire.request("/api/letters", from()).POST(json("{}")).setHeader(header, next()));
        }
        for (String cookie : List.of("__Host-session", "SESSION", "display", "lang", "anything")) {
            send(wire.request("/", from()).header("Cookie", cookie + "=" + next()));
            send(wire.request("/receipts", from()).header("Cookie", cookie + "=" + next()));
        }
        for (String body : List.of(
                "{\"kind\":\"%s\",\"title\":\"灯\",\"text\":\"灯\"}",
                "{\"phone\":\"%s\"}",
                "{\"title\":{\"phone\":\"%s\"}}",
                "{\"region\":\"%s\",\"kind\":\"HELP\",\"title\":\"灯\",\"text\":\"灯\"}",
                "{\"contact\":{\"phone\":\"%s1234\"},\"kind\":\"HELP\",\"title\":\"灯\",\"text\":\"灯\"}",
                "{\"contact\":{\"email\":\"%s\"},\"kind\":\"HELP\",\"title\":\"灯\",\"text\":\"灯\"}",
                "{\"publish\":\"%s\"}",
                "{\"text\":\"%s",
                "%s",
                "[\"%s\"]")) {
            send(wire.request("/api/letters", from())
                    .header("Idempotency-Key", next())
                    .header("Content-Type", "application/json")
                    .POST(json(body.replace("%s", next()))));
        }
        for (String form : List.of("/receipts", "/letters/new/what", "/letters/new/send", "/sign-in", "/nowhere")) {
            send(wire.request(form, from())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                            "number=" + next() + "&secret=" + next() + "&title=" + next() + "&kind=" + next())));
        }
        return this;
    }

    /** A phone number typed where Keycloak asks for a user name. */
    public Secret typedIntoSignIn() throws IOException, InterruptedException {
        Secret phone = disguises.plainMobile();
        new Browser(FROM + "250").signIn(portal, phone.written(), "not-the-password");
        return phone;
    }

    private String next() {
        Secret phone = disguises.plainMobile();
        secrets.add(phone);
        return URLEncoder.encode(phone.written(), StandardCharsets.UTF_8);
    }

    private String from() {
        return FROM + (1 + sent % 200);
    }

    private static HttpRequest.BodyPublisher json(String body) {
        return BodyPublishers.ofString(body);
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        sent++;
        HttpRequest whole = request.build();
        int status = wire.send(whole).status();
        if (status >= 500)
            failed.add(status + " " + whole.method() + " " + whole.uri().getPath() + " "
                    + Map.copyOf(whole.headers().map()).keySet());
    }
}
