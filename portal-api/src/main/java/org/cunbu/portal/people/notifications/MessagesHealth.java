package org.cunbu.portal.people.notifications;

import java.time.Duration;
import java.time.Instant;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether petitioners are told in time: fine while nothing waits longer than ten minutes. */
@Component("messagesHealthIndicator")
class MessagesHealth extends AbstractReactiveHealthIndicator {
    private static final Duration FINE = Duration.ofMinutes(10);

    private final Notifications notifications;
    private final Mail mail;
    private final PortalClock clock;

    MessagesHealth(Notifications notifications, Mail mail, PortalClock clock) {
        this.notifications = notifications;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return notifications
                .outlook()
                .map(outlook -> builder.status(isLate(outlook) ? "LATE" : "UP")
                        .withDetail("mailServer", mail.isThere() ? "configured" : "none")
                        .withDetail("waiting", outlook.waiting())
                        .withDetail("givenUp", outlook.givenUp())
                        .build());
    }

    private boolean isLate(Outlook outlook) {
        Instant oldest = outlook.oldest();
        return oldest != null && Duration.between(oldest, clock.instant()).compareTo(FINE) > 0;
    }
}
