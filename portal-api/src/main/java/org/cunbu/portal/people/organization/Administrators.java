package org.cunbu.portal.people.organization;

import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.organization.store.Posts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may change the settings: whoever holds an administrator's post today, looked up here whatever the caller believes. */
@Component
class Administrators {
    private final Posts posts;
    private final PortalClock clock;

    Administrators(Posts posts, PortalClock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** Empty where it is one, or the portal itself; {@link Forbidden} otherwise. */
    Mono<Void> only(Actor by) {
        UUID post = by.post();
        return switch (by.kind()) {
            case PROGRAM -> Mono.empty();
            case PETITIONER -> Mono.error(Forbidden::new);
            case OFFICIAL ->
                Mono.justOrEmpty(post)
                        .flatMap(posts::find)
                        .filter(held -> held.role() == Role.ADMINISTRATOR && held.heldOn(clock.today()))
                        .filter(held -> held.person().equals(by.person()))
                        .switchIfEmpty(Mono.error(Forbidden::new))
                        .then();
        };
    }
}
