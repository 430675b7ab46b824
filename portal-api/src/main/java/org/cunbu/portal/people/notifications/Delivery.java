package org.cunbu.portal.people.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.foundation.privacy.Email;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.identity.PublicAddress;
import org.cunbu.portal.people.notifications.rules.Patience;
import org.cunbu.portal.people.notifications.rules.Wording;
import org.cunbu.portal.people.notifications.store.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends what waits. Each message is tried on its own, so that one bad address holds up no other; one that fails comes
 * again later and later. Delivered at least once: a repeat carries the same Message-ID.
 */
@Component
public class Delivery extends Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int AT_A_TIME = 20;
    private static final int SIDE_BY_SIDE = 4;

    private final Messages messages;
    private final Vault vault;
    private final Mail mail;
    private final PublicAddress address;
    private final PortalClock clock;

    Delivery(Messages messages, Vault vault, Mail mail, PublicAddress address, PortalClock clock) {
        this.messages = messages;
        this.vault = vault;
        this.mail = mail;
        this.address = address;
        this.clock = clock;
    }

    /** Tries everything that is due once. */
    public Mono<Void> sendDue() {
        return mail.isThere()
                ? messages.take(AT_A_TIME, clock.instant())
                        .collectList()
                        .flatMap(due -> Flux.fromIterable(due)
                                .flatMap(this::deliver, SIDE_BY_SIDE)
                                .then(due.size() == AT_A_TIME ? Mono.defer(this::sendDue) : Mono.empty()))
                : Mono.empty();
    }

    private Mono<Void> deliver(Message message) {
        return vault.contactForDelivery(message.contact())
                .mapNotNull(contact -> contact.email())
                .flatMap(to -> send(message, to))
                .switchIfEmpty(Mono.defer(
                        () -> messages.noAddress(message.id(), clock.instant()).thenReturn(message)))
                .onErrorResume(fault -> tryAgain(message, fault))
                .then();
    }

    private Mono<Message> send(Message message, Email to) {
        return Mono.fromCallable(() -> Wording.of(message.template(), message.references(), address.of("/")))
                .flatMap(words -> mail.send(message.id(), to, words))
                .then(Mono.defer(() -> messages.sent(message.id(), clock.instant())))
                .thenReturn(message);
    }

    /** A mail server's words may hold the address: only the kind of fault is kept. */
    private Mono<Message> tryAgain(Message message, Throwable fault) {
        String kind = fault.getClass().getSimpleName();
        Instant now = clock.instant();
        Optional<Duration> wait = Patience.after(message.tries());
        LOG.warn("Message {} could not be delivered at try {}: {}", message.id(), message.tries(), kind);
        Mono<Void> noted = wait.map(pause -> messages.later(message.id(), now.plus(pause), kind))
                .orElseGet(() -> messages.givenUp(message.id(), now, kind));
        return noted.thenReturn(message);
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(EVERY, this::sendDue));
    }
}
