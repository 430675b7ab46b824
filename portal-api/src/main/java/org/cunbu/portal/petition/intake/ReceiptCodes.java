package org.cunbu.portal.petition.intake;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.Original;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.notifications.MessageWanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Follows a letter with its number and a code that is sent to the petitioner's own address. Whoever asks hears the same,
 * whether there is such a letter, whether it has an address or not.
 */
@Service
public class ReceiptCodes {

    /** How long a code may be used. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    /** How long what it opened stays open. */
    static final Duration OPEN = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptCodes.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int AN_HOUR = 3;
    private static final int TRIES = 5;

    private final SecureRandom random = new SecureRandom();
    private final Intake intake;
    private final CodesSent codes;
    private final Besides besides;
    private final Secrets secrets;
    private final Vault vault;
    private final Journal journal;
    private final Acts acts;
    private final PortalClock clock;

    ReceiptCodes(
            Intake intake,
            CodesSent codes,
            Besides besides,
            Secrets secrets,
            Vault vault,
            Journal journal,
            Acts acts,
            PortalClock clock) {
        this.intake = intake;
        this.codes = codes;
        this.besides = besides;
        this.secrets = secrets;
        this.vault = vault;
        this.journal = journal;
        this.acts = acts;
        this.clock = clock;
    }

    /** Sends a code, where there is such a letter with an address; says nothing about either. Asking is counted like a try. */
    public Mono<Void> ask(ReceiptNumber number, Visitor from) {
        return intake.missed(Optional.of(number), from)
                .then(Mono.fromRunnable(() -> send(number).subscribe(sent -> {}, ReceiptCodes::unsent)));
    }

    private static void unsent(Throwable why) {
        LOG.warn("A code could not be sent: {}", why.getClass().getSimpleName());
    }

    private Mono<Boolean> send(ReceiptNumber number) {
        return intake.byNumber(number)
                .flatMap(letter -> addressee(letter).flatMap(contact -> acts.inOne(() -> send(letter, contact))));
    }

    private Mono<ContactId> addressee(Petition letter) {
        return Flux.fromIterable(letter.reachable())
                .filterWhen(
                        contact -> vault.masked(contact)
                                .map(masked -> masked.email() != null)
                                .defaultIfEmpty(false),
                        1)
                .next();
    }

    private Mono<Boolean> send(Petition letter, ContactId to) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        var code = "%08d".formatted(random.nextInt(100_000_000));
        return codes.add(
                        id,
                        letter.id(),
                        secrets.hashOf(letter.id(), code),
                        now,
                        now.plus(LIFE),
                        now.minus(HOUR),
                        AN_HOUR)
                .filter(added -> added)
                .delayUntil(added -> vault.keepOriginals(List.of(vault.sealOriginal(id, new Original("", code, null)))))
                .delayUntil(added -> journal.append(
                        new MessageWanted(
                                LetterPreparation.subjectOf(letter),
                                to,
                                "receipt-code",
                                Map.of("number", letter.number().shown(), "sealed", id.toString())),
                        Actor.program()));
    }

    /** Opens the letter for a day, once, to whoever got the code; a wrong code is answered like a wrong secret. */
    public Mono<ReceiptSecret> open(ReceiptNumber number, ReceiptCode code, Visitor from) {
        return intake.byNumber(number)
                .flatMap(letter -> acts.inOne(() -> opened(letter, code)))
                .switchIfEmpty(Mono.defer(
                        () -> intake.missed(Optional.of(number), from).then(Mono.error(() -> new NotFound("这封信")))));
    }

    private Mono<ReceiptSecret> opened(Petition letter, ReceiptCode code) {
        Instant now = clock.instant();
        byte[] shown = secrets.hashOf(letter.id(), code.digits());
        return codes.tried(letter.id(), now, TRIES)
                .collectList()
                .flatMapIterable(sent -> sent)
                .filter(sent -> MessageDigest.isEqual(sent.hash(), shown))
                .next()
                .filterWhen(sent -> codes.use(sent.id(), now))
                .flatMap(sent -> forADay(letter, now));
    }

    private Mono<ReceiptSecret> forADay(Petition letter, Instant now) {
        UUID id = Ids.next();
        var secret = secrets.furtherOf(id, letter.number());
        var kept = new OwnSecret(
                id,
                letter.id(),
                ReceiptScope.FULL,
                Secrets.hashOf(secret),
                now,
                Optional.of(now.plus(OPEN)),
                Optional.empty());
        return besides.keepSecrets(List.of(kept)).thenReturn(secret);
    }
}
