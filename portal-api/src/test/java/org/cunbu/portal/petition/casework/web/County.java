package org.cunbu.portal.petition.casework.web;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cunbu.embedded.testing.TestServices;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.Ticker;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.people.identity.SignedIn;
import org.cunbu.portal.people.identity.SigningIn;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.testing.RealServices;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The county in which the tests of casework take place: its officials with real accounts, its letters, its clock. */
@TestComponent
public class County {

    /** Wednesday, ten in the morning. */
    public static final Instant WEDNESDAY = Instant.parse("2026-11-25T02:00:00Z");

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final String PASSWORD = "demo-only-1234";
    private static final Duration FRESH = Duration.ofMinutes(2);
    private static final Map<String, Worker> STAFF = new HashMap<>();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
    private static @Nullable Connection connection;

    private final WebServerApplicationContext server;
    private final SigningIn signingIn;
    private final Organization organization;
    private final Readers readers;
    private final Ticker ticker;
    private final PortalClock clock;
    private @Nullable WebTestClient client;

    County(
            WebServerApplicationContext server,
            SigningIn signingIn,
            Organization organization,
            Readers readers,
            Ticker ticker,
            PortalClock clock) {
        this.server = server;
        this.signingIn = signingIn;
        this.organization = organization;
        this.readers = readers;
        this.ticker = ticker;
        this.clock = clock;
    }

    /** Somebody with an account. */
    public record Worker(String userName) {}

    private record Token(String value, long since) {}

    /** A letter's receipt. */
    public record Receipt(String number, String secret) {}

    /** A client without anything that says who calls. */
    public WebTestClient anybody() {
        WebTestClient made = client;
        if (made == null) {
            made = WebTestClient.bindToServer()
                    .baseUrl("http://localhost:"
                            + requireNonNull(server.getWebServer()).getPort())
                    .responseTimeout(Duration.ofSeconds(30))
                    .build();
            client = made;
        }
        return made;
    }

    /** A client of somebody who has signed in. */
    public WebTestClient as(Worker who) {
        return anybody()
                .mutate()
                .defaultHeader("Authorization", "Bearer " + tokenOf(who))
                .build();
    }

    /** An official with these posts at one unit; the same name is the same person. */
    public Worker official(String userName, UnitId unit, Role... roles) {
        return STAFF.computeIfAbsent(userName, name -> hire(name, unit, roles));
    }

    /** A token lives five minutes of the machine's time. */
    private static String tokenOf(Worker who) {
        long now = System.nanoTime();
        return TOKENS.compute(
                        who.userName(),
                        (name, known) -> known != null && now - known.since() < FRESH.toNanos()
                                ? known
                                : new Token(RealServices.realm().token(name, PASSWORD), now))
                .value();
    }

    /** It is this instant now. */
    public void at(Instant instant) {
        clock.travelTo(instant);
    }

    /** Lets the clocks speak and the readers read until nothing new comes of it. */
    public void settle() {
        ticker.strike().block();
        read();
    }

    /** Lets the readers of petitions read until nothing new comes of it. */
    public void read() {
        readers.caughtUp("casework", "routing").block();
    }

    /** Lets every reader read until nothing new comes of it. */
    public void readAll() {
        readers.caughtUp().block();
    }

    /** Writes a letter about a village's street lamp, as a villager who leaves a phone and an e-mail address. */
    public Receipt write(String kind, String title, boolean publish, boolean keepFromVillage) {
        var letter = Map.of(
                "kind", kind,
                "title", title,
                "text", "村口的路灯不亮了，晚上走路看不见，请帮忙修一下。",
                "region", "430525103",
                "contact", Map.of("name", "演示村民", "phone", "13800000000", "email", "villager@example.com"),
                "publish", publish,
                "keepFromVillage", keepFromVillage);
        var receipt = anybody()
                .post()
                .uri("/api/letters")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(letter)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody();
        read();
        return new Receipt(text(receipt, "number"), text(receipt, "secret"));
    }

    /** How the letter goes, for whoever holds its receipt. */
    public Map<String, Object> progress(Receipt receipt) {
        return body(anybody()
                .get()
                .uri("/api/letters/" + receipt.number())
                .header("Receipt-Secret", receipt.secret())
                .exchange());
    }

    /** What the petitioner does. */
    public WebTestClient.ResponseSpec petitioner(Receipt receipt, String what, Map<String, ?> body) {
        return anybody()
                .post()
                .uri("/api/letters/" + receipt.number() + "/" + what)
                .header("Receipt-Secret", receipt.secret())
                .bodyValue(body)
                .exchange();
    }

    /** The line of this letter in somebody's queue; empty where it is not in it. */
    public Map<String, Object> lineIn(Worker who, Receipt receipt, String filter) {
        String next = "";
        do {
            Map<String, Object> page =
                    body(as(who).get().uri("/api/queue?" + filter + next).exchange());
            for (Object line : list(page.get("items"))) {
                if (receipt.number().equals(map(line).get("number"))) return map(line);
            }
            next = page.get("next") == null ? "" : "&page=" + page.get("next");
        } while (!next.isEmpty());
        return Map.of();
    }

    /** The case's id, as the database knows it. */
    public String idOf(Receipt receipt) {
        return one("select id::text from petition where number = ?", receipt.number());
    }

    /** The petition's version, as the database knows it. */
    public int versionOf(String id) {
        return Integer.parseInt(one("select version::text from petition where id = ?::uuid", id));
    }

    /** As a drawing of the sample leaves it that fell on this letter. */
    public void drawn(String id) {
        one(
                "update call_back set reason = 'SAMPLE' where petition = ?::uuid and reason is null returning id::text",
                id);
    }

    /** An official does something to a case, at the version that is now. */
    public WebTestClient.ResponseSpec does(Worker who, String id, String what, Map<String, ?> body) {
        var whole = new HashMap<String, Object>(body);
        if (!what.equals("contact-looks")) whole.putIfAbsent("version", versionOf(id));
        return as(who).post()
                .uri("/api/cases/" + id + "/" + what)
                .bodyValue(whole)
                .exchange();
    }

    /** The case as this official sees it. */
    public Map<String, Object> open(Worker who, String id) {
        return body(as(who).get().uri("/api/cases/" + id).exchange());
    }

    private static synchronized String one(String question, String about) {
        try (var query = behindTheDoors().prepareStatement(question)) {
            query.setString(1, about);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the database holds behind all doors: the first column. */
    public List<String> rows(String question) {
        try (var query = behindTheDoors().createStatement();
                var rows = query.executeQuery(question)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody changes what the database holds, past all doors. */
    public void change(String statement) {
        try (var change = behindTheDoors().createStatement()) {
            change.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection behindTheDoors() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = TestServices.postgres().connect(RealServices.database().name());
            connection = open;
        }
        return open;
    }

    private Worker hire(String userName, UnitId unit, Role... roles) {
        String subject = RealServices.realm().user(userName, "演示" + userName, PASSWORD);
        var person = requireNonNull(signingIn
                .arrive(new SignedIn(subject, userName, "演示" + userName))
                .block());
        for (Role role : roles) {
            organization
                    .appoint(
                            new NewPost(person.id().value(), unit, role, LocalDate.of(2026, 1, 1), null),
                            Actor.program())
                    .block();
        }
        return new Worker(userName);
    }

    /** What was answered, where the answer was yes. */
    public static Map<String, Object> body(WebTestClient.ResponseSpec response) {
        return requireNonNull(response.expectStatus()
                .is2xxSuccessful()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    /** A field that is an object. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(@Nullable Object field) {
        return (Map<String, Object>) requireNonNull(field);
    }

    /** A field that is a list. */
    @SuppressWarnings("unchecked")
    public static List<Object> list(@Nullable Object field) {
        return (List<Object>) requireNonNull(field);
    }

    public static String text(@Nullable Map<String, Object> body, String field) {
        return String.valueOf(requireNonNull(body).get(field));
    }
}
