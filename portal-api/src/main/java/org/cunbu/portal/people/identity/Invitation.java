package org.cunbu.portal.people.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes the first administrator's link to the log when the portal has started and nobody keeps the settings yet; not
 * where its rooms are only opened for a command's errand.
 */
@Component
@ConditionalOnProperty(name = "cunbu.errand", havingValue = "false", matchIfMissing = true)
class Invitation {
    private static final Logger LOG = LoggerFactory.getLogger(Invitation.class);

    private final FirstAdministrator first;
    private final PublicAddress address;

    Invitation(FirstAdministrator first, PublicAddress address) {
        this.first = first;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void writeToLog() {
        first.invite()
                .subscribe(
                        token -> LOG.warn(
                                "No administrator yet. Whoever opens this link within 24 hours and signs in becomes"
                                        + " the first: {}",
                                address.of("/first-administrator/" + token)),
                        failed -> LOG.error("The first administrator's link could not be made", failed));
    }
}
