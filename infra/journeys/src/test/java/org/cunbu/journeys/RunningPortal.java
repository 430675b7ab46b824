package org.cunbu.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.cunbu.embedded.testing.TestRealm;
import org.cunbu.embedded.testing.TestServices;
import org.cunbu.portal.PortalApplication;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.SignedIn;
import org.cunbu.portal.people.identity.SigningIn;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;

/** The portal under a real address, with a realm in which its officials can sign in; one for all journeys. */
final class RunningPortal {

    static final String PASSWORD = "a-long-enough-password";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final RunningPortal ONE = new RunningPortal();

    private final String address;
    private final TestRealm realm;
    private final ConfigurableApplicationContext portal;

    static RunningPortal get() {
        return ONE;
    }

    private RunningPortal() {
        int port = freePort();
        address = "http://localhost:" + port;
        realm = TestServices.freshRealm("journeys");
        realm.portalAt(address);
        var database = TestServices.freshDatabase("journeys");
        portal = new SpringApplicationBuilder(PortalApplication.class)
                .web(WebApplicationType.REACTIVE)
                .run(
                        "--server.port=" + port,
                        "--spring.r2dbc.url=" + database.r2dbcUrl(),
                        "--spring.r2dbc.username=" + database.app(),
                        "--spring.r2dbc.password=" + database.appPassword(),
                        "--spring.flyway.url=" + database.jdbcUrl(),
                        "--spring.flyway.user=" + database.owner(),
                        "--spring.flyway.password=" + database.ownerPassword(),
                        "--cunbu.database.application-role=" + database.app(),
                        "--cunbu.demo=false",
                        "--cunbu.public-url=" + address,
                        "--cunbu.keys=" + folder(),
                        "--cunbu.uploads=" + folder(),
                        "--cunbu.keys-create=true",
                        "--cunbu.elasticsearch.url=" + TestServices.elasticsearch(),
                        "--cunbu.elasticsearch.prefix=" + TestServices.indexPrefix("journeys"),
                        "--cunbu.keycloak.issuer=" + realm.issuer(),
                        "--cunbu.keycloak.url=" + realm.keycloak().url(),
                        "--cunbu.keycloak.realm=" + realm.name(),
                        "--cunbu.keycloak.public-url=" + realm.keycloak().publicUrl(),
                        "--cunbu.keycloak.client-secret=" + realm.portalSecret(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + TestServices.mail().port(),
                        "--management.server.port=0");
    }

    String at(String path) {
        return address + path;
    }

    <T> T room(Class<T> facade) {
        return portal.getBean(facade);
    }

    /** Somebody who can sign in under this name and holds this post from today. */
    Official official(String username, String name, UnitId unit, Role role) {
        var subject = realm.user(username, name, PASSWORD);
        var person = done(room(SigningIn.class).arrive(new SignedIn(subject, username, name)));
        var today = room(PortalClock.class).today();
        var post = done(room(Organization.class)
                .appoint(new NewPost(person.id().value(), unit, role, today, null), Actor.program()));
        return new Official(person.id(), name, List.of(post));
    }

    static <T> T done(Mono<T> act) {
        return Objects.requireNonNull(act.block(PATIENCE));
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("cunbu-journeys").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
