package org.cunbu.portal.people.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
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
    private final Acts acts;
    private final Mail mail;
    private final PublicAddress address;
    private final PortalClock clock;

    Delivery(Messages messages, Vault vault, Acts acts, Mail mail, PublicAddress address, PortalClock clock) {
        this.messages = messages;
        this.vault = vault;
        this.acts = acts;
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
        return references(message)
                .map(known -> Wording.of(message.template(), known, address.of("/")))
                .flatMap(words -> mail.send(message.id(), to, words))
                .then(Mono.defer(() -> sent(message)))
                .thenReturn(message);
    }

    /** A secret that only its owner may read lies sealed in the vault until it is sent. */
    private Mono<Map<String, String>> references(Message message) {
        return sealed(message)
                .map(id -> vault.original(id).map(words -> {
                    Map<String, String> all = new HashMap<>(message.references());
                    all.put("secret", words.text());
                    return all;
                }))
                .orElseGet(() -> Mono.just(message.references()));
    }

    private Mono<Void> sent(Message message) {
        return acts.inOne(() -> messages.sent(message.id(), clock.instant())
                .then(Mono.defer(
                        () -> vault.eraseOriginals(sealed(message).map(List::of).orElse(List.of()), Actor.program())))
                .then());
    }

    private static Optional<UUID> sealed(Message message) {
        return Optional.ofNullable(message.references().get("sealed")).map(UUID::fromString);
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
