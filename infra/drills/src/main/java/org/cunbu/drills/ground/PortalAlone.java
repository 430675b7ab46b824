package org.cunbu.drills.ground;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.PortalApplication;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.identity.SignedIn;
import org.cunbu.portal.people.identity.SigningIn;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.standalone.demo.DemoAccount;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** The program of the drill's portal: the whole portal without its services. */
final class PortalAlone {

    static final String READY = "the portal is up";
    static final String APPOINT = "appoint";

    private PortalAlone() {}

    public static void main(String[] words) {
        endWithTheDrill();
        var settings = new ArrayList<>(List.of(words));
        boolean appoint = settings.remove(APPOINT);
        var portal = new SpringApplicationBuilder(PortalApplication.class)
                .web(WebApplicationType.REACTIVE)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new));
        if (appoint) appoint(portal);
        System.out.println(READY);
    }

    /** The drill holds the other end of our standard input; when the drill is no more, it ends. */
    private static void endWithTheDrill() {
        Thread.ofPlatform().daemon().name("watches-drill").start(() -> {
            try {
                while (System.in.read() >= 0) {}
            } catch (IOException gone) {
                // the drill is gone
            }
            Runtime.getRuntime().halt(1);
        });
    }

    /** The demonstration's officials have their posts since a month ago, but none of its letters is there. */
    private static void appoint(ApplicationContext portal) {
        var since = portal.getBean(PortalClock.class).today().minusDays(30);
        var signingIn = portal.getBean(SigningIn.class);
        var organization = portal.getBean(Organization.class);
        for (DemoAccount account : DemoAccount.ALL) {
            var person = Objects.requireNonNull(signingIn
                    .arrive(new SignedIn(account.subject(), account.username(), account.name()))
                    .block());
            organization
                    .appoint(
                            new NewPost(
                                    person.id().value(),
                                    new UnitId(account.unit()),
                                    Role.valueOf(account.role()),
                                    since,
                                    null),
                            Actor.program())
                    .block();
        }
    }
}
