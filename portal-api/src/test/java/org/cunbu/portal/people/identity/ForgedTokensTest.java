package org.cunbu.portal.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import org.cunbu.embedded.testing.TestRealm;
import org.cunbu.embedded.testing.TestServices;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.portal.testing.RealServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** Every way of making up a token, tried on the door of somebody who really holds a post. */
@PortalTest
class ForgedTokensTest {
    private static final String PASSWORD = "forged-tokens-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private SigningIn signingIn;

    @Autowired
    private Organization organization;

    @Autowired
    private PortalClock clock;

    private String real = "";
    private String subject = "";

    @BeforeEach
    void aHandlerWithARealToken() {
        TestRealm realm = RealServices.realm();
        String user = "handler-" + System.nanoTime();
        subject = realm.user(user, "演示承办员", PASSWORD);
        real = realm.token(user, PASSWORD);
        Person person = now(signingIn.arrive(new SignedIn(subject, user, "演示承办员")));
        organization
                .appoint(
                        new NewPost(person.id().value(), new UnitId("D-WATER"), Role.HANDLER, clock.today(), null),
                        Actor.program())
                .block();
    }

    @Test
    void lets_the_real_one_in() {
        me(real).expectStatus().isOk().expectBody().jsonPath("$.posts[0].unit").isEqualTo("D-WATER");
    }

    @Test
    void lets_none_in_that_somebody_else_signed() throws Exception {
        RSAKey own = new RSAKeyGenerator(2048).keyID(header(real).getKeyID()).generate();
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(own.getKeyID()).build(), claims(real));
        forged.sign(new RSASSASigner(own));

        assertThat(statusOf(forged.serialize())).isEqualTo(401);
    }

    @Test
    void lets_none_in_that_is_not_signed_at_all() throws Exception {
        assertThat(statusOf(new PlainJWT(claims(real)).serialize())).isEqualTo(401);
    }

    @Test
    void lets_none_in_that_is_signed_with_the_public_key_as_if_it_were_a_secret() throws Exception {
        SignedJWT forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(real));
        forged.sign(new MACSigner(header(real).getKeyID().repeat(2).getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(statusOf(forged.serialize())).isEqualTo(401);
    }

    @Test
    void lets_none_in_whose_claims_were_changed_after_signing() throws Exception {
        String[] parts = real.split("\\.");
        JWTClaimsSet other =
                new JWTClaimsSet.Builder(claims(real)).subject("somebody-else").build();
        String forged = parts[0] + "." + new PlainJWT(other).serialize().split("\\.")[1] + "." + parts[2];

        assertThat(statusOf(forged)).isEqualTo(401);
    }

    @Test
    void lets_none_in_from_another_realm_even_with_the_same_names() {
        TestRealm elsewhere = TestServices.freshRealm("elsewhere");
        elsewhere.user("handler", "演示承办员", PASSWORD);

        assertThat(statusOf(elsewhere.token("handler", PASSWORD))).isEqualTo(401);
    }

    @Test
    void lets_none_in_that_is_broken_empty_or_overlong() {
        for (String broken : List.of("x", "a.b.c", real.substring(10), real + "x", "x".repeat(4_000))) {
            assertThat(statusOf(broken))
                    .as(broken.substring(0, Math.min(20, broken.length())))
                    .isEqualTo(401);
        }
    }

    @Test
    void gives_a_machine_without_a_post_no_rights_whatever_roles_its_token_names() {
        assertThat(statusOf(RealServices.realm().machineToken())).isEqualTo(403);
    }

    @Test
    void looks_at_no_cookie() {
        WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .get()
                .uri("/api/me")
                .cookie("__Host-session", "0".repeat(64))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .value((String type) -> assertThat(type).endsWith("/problems/unauthenticated"));
    }

    private int statusOf(String token) {
        HttpStatusCode status = me(token).expectBody().returnResult().getStatus();
        return status.value();
    }

    private WebTestClient.ResponseSpec me(String token) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .get()
                .uri("/api/me")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static JWSHeader header(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader();
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private static <T> T now(Mono<T> asked) {
        return Objects.requireNonNull(asked.block());
    }
}
