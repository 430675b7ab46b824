package org.cunbu.portal.people.notifications;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Duration;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.watch.Figure;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** cunbu_messages_waiting_seconds: for how long the oldest message to a petitioner has been waiting to be sent. */
@Component
class MessagesWaiting extends Figure {

    private final Notifications notifications;
    private final PortalClock clock;

    MessagesWaiting(Notifications notifications, PortalClock clock, MeterRegistry registry) {
        super(
                registry,
                "cunbu.messages.waiting",
                "seconds",
                "How long the oldest unsent message to a petitioner has been waiting",
                Duration.ofSeconds(30));
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    protected Flux<Row<Number>> look() {
        return notifications.outlook().map(outlook -> value(seconds(outlook))).flux();
    }

    private long seconds(Outlook outlook) {
        var oldest = outlook.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
    }
}
