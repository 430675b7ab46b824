package org.cunbu.web.desk;

import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.Phone;
import org.cunbu.portal.people.identity.Administration;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.Submission;
import org.cunbu.portal.petition.intake.Title;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Officials at their desks, and the letters that reach them. */
public final class DeskFixture {

    public static final UnitId PETITION_OFFICE = UnitId.PETITION_OFFICE;
    public static final UnitId DISCIPLINE = UnitId.DISCIPLINE;
    public static final UnitId TRANSPORT = new UnitId("D-TRANSPORT");
    public static final UnitId EDUCATION = new UnitId("D-EDU");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ApplicationContext portal;

    private DeskFixture(ApplicationContext portal) {
        this.portal = portal;
    }

    public static DeskFixture of(ApplicationContext portal) {
        return new DeskFixture(portal);
    }

    /** A browser in which nobody has signed in. */
    public Browser anybody() {
        return new Browser(client());
    }

    /** A browser in which somebody with this one post has signed in. */
    public Browser signedIn(Role role, UnitId unit) {
        String username = "desk-" + UUID.randomUUID();
        var person = Objects.requireNonNull(portal.getBean(Administration.class)
                .prepareByProgram(username, "演示" + role.words())
                .block());
        var today = portal.getBean(PortalClock.class).today();
        portal.getBean(Organization.class)
                .appoint(new NewPost(person.id().value(), unit, role, today, null), Actor.program())
                .block();
        return signedIn(username, "演示" + role.words());
    }

    /** A browser in which somebody without any post has signed in. */
    public Browser signedInWithoutPost() {
        return signedIn("desk-" + UUID.randomUUID(), "演示新人");
    }

    private Browser signedIn(String username, String name) {
        return new Browser(client().mutateWith(mockOidcLogin()
                .idToken(token -> token.subject("kc-" + username)
                        .claim("preferred_username", username)
                        .claim("name", name))));
    }

    private WebTestClient client() {
        return WebTestClient.bindToApplicationContext(portal)
                .apply(springSecurity())
                .configureClient()
                .responseTimeout(PATIENCE)
                .build();
    }

    /** A letter that a unit has and nobody took up. */
    public PetitionId aDispatchedLetter(String title, String text) {
        var id = aLetter(Kind.HELP, title, text);
        does(
                signedIn(Role.DISPATCHER, PETITION_OFFICE),
                id,
                "dispatches",
                Map.of("choice", "D-TRANSPORT", "mode", "FORWARDED", "reason", "归交通运输局。"));
        return id;
    }

    /** A letter that has reached the desk it waits at. */
    public PetitionId aLetter(Kind kind, String title, String text) {
        return received(kind, title, text).id();
    }

    /** The same, with its receipt. */
    public Receipt aReceipt(String title) {
        return received(Kind.HELP, title, "村口的路灯坏了三天。");
    }

    private Receipt received(Kind kind, String title, String text) {
        var submission = new Submission(
                new IdempotencyKey(UUID.randomUUID()),
                Channel.MAILBOX,
                kind,
                new Title(title),
                new LetterText(text),
                new Place.Unknown(),
                Optional.of(new ContactDetails(new PersonName("演示甲"), new Phone("13800001234"), null)),
                true,
                false);
        var receipt = Objects.requireNonNull(portal.getBean(Intake.class)
                .submit(submission, ClientAddress.NOWHERE)
                .block());
        caughtUp();
        return receipt;
    }

    /** A letter that has its answer, by the hands of those whose posts it is. */
    public PetitionId anAnsweredLetter(String title, String text) {
        var id = aLetter(Kind.HELP, title, text);
        var handler = signedIn(Role.HANDLER, TRANSPORT);
        does(
                signedIn(Role.DISPATCHER, PETITION_OFFICE),
                id,
                "dispatches",
                Map.of("choice", "D-TRANSPORT", "mode", "FORWARDED", "reason", "归交通运输局。"));
        does(handler, id, "acceptances", Map.of("message", "您好，这封信由我办。"));
        does(handler, id, "drafts", Map.of("answer", "您好，已经办好了。"));
        does(signedIn(Role.UNIT_HEAD, TRANSPORT), id, "approvals", Map.of());
        does(handler, id, "deliveries", Map.of());
        return id;
    }

    /** One act on a letter by its form, which must be accepted. */
    public void does(Browser somebody, PetitionId id, String act, Map<String, String> words) {
        String at = "/desk/cases/" + id;
        var fields = new HashMap<>(words);
        fields.put("version", Browser.version(somebody.page(at)));
        somebody.sends(at + "/" + act, fields).expectStatus().isEqualTo(HttpStatus.SEE_OTHER);
        caughtUp();
    }

    /** Waits until every room has read what happened. */
    public void caughtUp() {
        portal.getBean(Readers.class)
                .caughtUp("casework", "routing", "publication")
                .block();
    }

    /** What a hidden field of this name holds. */
    public static String hidden(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError("no field " + name + " on the page: " + page);
        }
        return found.group(1);
    }

    /** What somebody sees and does in a browser. */
    public record Browser(WebTestClient client) {

        public WebTestClient.ResponseSpec opens(String path) {
            return client.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
        }

        /** The page at this path, which must be there. */
        public String page(String path) {
            return html(opens(path).expectStatus().isOk());
        }

        public WebTestClient.ResponseSpec sends(String path, Map<String, String> fields) {
            var form = new LinkedMultiValueMap<String, String>();
            fields.forEach(form::add);
            return client.mutateWith(csrf())
                    .post()
                    .uri(path)
                    .accept(MediaType.TEXT_HTML)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(BodyInserters.fromFormData(form))
                    .exchange();
        }

        /** A file sent by a form, with how it is meant. */
        public WebTestClient.ResponseSpec uploads(String path, String name, String content, String mode) {
            var parts = new MultipartBodyBuilder();
            parts.part("file", content.getBytes(StandardCharsets.UTF_8)).filename(name);
            parts.part("mode", mode);
            return client.mutateWith(csrf())
                    .post()
                    .uri(path)
                    .accept(MediaType.TEXT_HTML)
                    .body(BodyInserters.fromMultipartData(parts.build()))
                    .exchange();
        }

        /** The same by a browser of flesh and blood: the proof that the page's form carries, and the cookies. */
        public WebTestClient.ResponseSpec uploadsFrom(String page, String path, String name, String content) {
            var read =
                    opens(page).expectStatus().isOk().expectBody(String.class).returnResult();
            var parts = new MultipartBodyBuilder();
            parts.part("_csrf", hidden(Objects.requireNonNull(read.getResponseBody()), "_csrf"));
            parts.part("file", content.getBytes(StandardCharsets.UTF_8)).filename(name);
            parts.part("mode", "try");
            return client.post()
                    .uri(path)
                    .accept(MediaType.TEXT_HTML)
                    .cookies(cookies -> read.getResponseCookies()
                            .forEach((cookie, values) ->
                                    cookies.add(cookie, values.getFirst().getValue())))
                    .body(BodyInserters.fromMultipartData(parts.build()))
                    .exchange();
        }

        public static String html(WebTestClient.ResponseSpec answer) {
            return Objects.requireNonNull(
                    answer.expectBody(String.class).returnResult().getResponseBody());
        }

        /** The version that the forms of this page carry. */
        public static String version(String page) {
            return hidden(page, "version");
        }
    }
}
