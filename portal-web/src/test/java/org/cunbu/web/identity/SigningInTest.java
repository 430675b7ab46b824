package org.cunbu.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.identity.FirstAdministrator;
import org.cunbu.portal.people.identity.PublicAddress;
import org.cunbu.portal.people.identity.SignedIn;
import org.cunbu.portal.people.identity.SigningIn;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.web.testing.PagesTest;
import org.cunbu.web.testing.RealServices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@PagesTest
class SigningInTest {
    private static final String PASSWORD = "signing-in-2026";
    private static final String SESSION = "__Host-session";

    @LocalServerPort
    private int port;

    @Autowired
    private SigningIn signingIn;

    @Autowired
    private Organization organization;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private PublicAddress address;

    @Autowired
    private PortalClock clock;

    @Autowired
    private DatabaseClient db;

    @Test
    void leads_an_official_over_keycloak_back_to_the_page_they_wanted() {
        String user = official(Role.HANDLER);
        Visitor visitor = new Visitor(port).open("/me");
        assertThat(visitor.page().uri().getPath()).startsWith("/realms/");
        assertThat(visitor.cookie(SESSION)).as("no session before signing in").isEmpty();

        visitor.signIn(user, PASSWORD);

        assertThat(visitor.page().uri().getPath()).isEqualTo("/me");
        assertThat(visitor.page().body()).contains("演示承办员", "水利局", "承办人");
        assertThat(visitor.cookie(SESSION)).isPresent();
        assertThat(visitor.page().body()).doesNotContain("eyJ");
    }

    @Test
    void tells_somebody_without_a_post_that_they_have_none() {
        String user = account();

        Visitor visitor = signedIn(user);

        assertThat(visitor.page().statusCode()).isEqualTo(200);
        assertThat(visitor.page().body()).contains("还没有任何职务", user);
        assertThat(visitor.open("/desk").page().uri().getPath()).isEqualTo("/me");
    }

    @Test
    void keeps_of_the_session_number_only_its_hash() {
        Visitor visitor = signedIn(official(Role.HANDLER));
        String id = visitor.cookie(SESSION).orElseThrow();

        assertThat(id).hasSize(64);
        assertThat(sessions("hash = '" + id + "'")).isZero();
        assertThat(sessions("id_token like '%" + id + "%'")).isZero();
    }

    @Test
    void gives_a_new_number_to_whoever_came_with_one_that_somebody_else_made_up() {
        String planted = "a".repeat(64);
        Visitor visitor = new Visitor(port).holding(SESSION, planted).open("/me");

        visitor.signIn(official(Role.HANDLER), PASSWORD);

        assertThat(visitor.cookie(SESSION).orElseThrow()).isNotEqualTo(planted);
        Visitor attacker = new Visitor(port).holding(SESSION, planted);
        assertThat(attacker.ask("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void takes_no_answer_from_keycloak_that_this_browser_did_not_ask_for() {
        Visitor stranger = new Visitor(port);

        stranger.open("/login/oauth2/code/keycloak?code=stolen&state=stolen");

        assertThat(stranger.cookie(SESSION)).isEmpty();
        assertThat(stranger.page().statusCode()).isEqualTo(401);
        assertThat(stranger.page().body()).contains("没有登录成功");
    }

    @Test
    void ends_here_and_at_keycloak_when_somebody_signs_out() {
        String user = official(Role.HANDLER);
        Visitor visitor = signedIn(user);
        String id = visitor.cookie(SESSION).orElseThrow();

        visitor.press("/logout");

        assertThat(new Visitor(port).holding(SESSION, id).ask("/me").statusCode())
                .isEqualTo(302);
        visitor.open("/me");
        assertThat(visitor.page().uri().getPath()).as("Keycloak asks again").startsWith("/realms/");
    }

    @Test
    void signs_nobody_out_without_the_proof_of_our_form() {
        Visitor visitor = signedIn(official(Role.HANDLER));

        assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.post("/logout", Map.of("_csrf", "0".repeat(32))).statusCode())
                .isEqualTo(403);
        assertThat(visitor.holding("__Host-form", "Zm9yZ2Vk.Zm9yZ2Vk")
                        .post("/logout", Map.of("_csrf", "forged"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.open("/me").page().uri().getPath()).isEqualTo("/me");
    }

    @Test
    void leads_only_to_pages_of_our_own() {
        for (String to : new String[] {"//evil.example", "https://evil.example", "/%5Cevil.example"}) {
            var answer = new Visitor(port).ask("/sign-in?to=" + to);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("__Host-way-back"));
        }
    }

    @Test
    void takes_away_a_post_at_once() {
        String user = account();
        UUID person = person(user);
        Post post = now(organization.appoint(
                new NewPost(person, new UnitId("D-WATER"), Role.HANDLER, clock.today(), null), Actor.program()));
        Visitor visitor = signedIn(user);
        assertThat(visitor.page().body()).contains("水利局");

        organization.end(post.id(), Actor.program()).block();

        assertThat(visitor.open("/me").page().body()).contains("还没有任何职务");
    }

    @Test
    void makes_the_reader_of_the_log_the_first_administrator_once() {
        db.sql("update post set held_until = held_from where role = 'ADMINISTRATOR'")
                .then()
                .block();
        String token = now(first.invite());
        String user = account();
        Visitor visitor = new Visitor(port).open("/first-administrator/" + token);

        visitor.signIn(user, PASSWORD);
        assertThat(visitor.page().body()).contains("成为第一位系统管理员");
        visitor.press("/first-administrator/" + token);

        assertThat(visitor.page().uri().getPath()).isEqualTo("/me");
        assertThat(visitor.page().body()).contains("指挥部办公室", "系统管理员");
        Visitor second = signedIn(account());
        assertThat(second.open("/first-administrator/" + token).page().statusCode())
                .isEqualTo(404);
        assertThat(first.invite().block()).as("nobody is invited any more").isNull();
    }

    @Test
    void ends_the_session_when_keycloak_says_that_somebody_signed_out_elsewhere() {
        String user = official(Role.HANDLER);
        Visitor visitor = signedIn(user);
        assertThat(visitor.open("/me").page().uri().getPath()).isEqualTo("/me");

        RealServices.realm().signOutEverywhere(user);

        await().atMost(Duration.ofSeconds(10)).until(() -> visitor.ask("/me").statusCode() == 302);
    }

    private Visitor signedIn(String user) {
        return new Visitor(port).open("/me").signIn(user, PASSWORD);
    }

    private String official(Role role) {
        String user = account();
        organization
                .appoint(new NewPost(person(user), new UnitId("D-WATER"), role, clock.today(), null), Actor.program())
                .block();
        return user;
    }

    private String lastSubject = "";

    private String account() {
        String user = "demo-" + System.nanoTime();
        lastSubject = RealServices.realm().user(user, "演示承办员", PASSWORD);
        return user;
    }

    private UUID person(String user) {
        return now(signingIn.arrive(new SignedIn(lastSubject, user, "演示承办员")))
                .id()
                .value();
    }

    private long sessions(String where) {
        return now(db.sql("select count(*) as n from web_session where " + where)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one());
    }

    private static <T> T now(Mono<T> asked) {
        return Objects.requireNonNull(asked.block());
    }
}
