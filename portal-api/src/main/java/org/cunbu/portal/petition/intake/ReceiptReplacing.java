package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.Original;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.notifications.MessageWanted;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes new secrets for a lost receipt and voids the old ones: for the room that has checked who asks and raised the
 * petition, inside its act. What an official sees only tracks; the petitioner's own goes to the petitioner's address.
 */
@Service
public class ReceiptReplacing {

    private final Receipts receipts;
    private final Besides besides;
    private final Secrets secrets;
    private final Vault vault;
    private final Journal journal;
    private final PortalClock clock;

    ReceiptReplacing(
            Receipts receipts, Besides besides, Secrets secrets, Vault vault, Journal journal, PortalClock clock) {
        this.receipts = receipts;
        this.besides = besides;
        this.secrets = secrets;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param version the petition's, raised for this act
     * @param reason names and numbers hidden
     */
    public Mono<ReplacedReceipt> replace(Petition letter, int version, Identified how, String reason, Actor by) {
        Instant now = clock.instant();
        var subject = new Subject("petition", letter.id().value(), version);
        var tracking = secret(letter, ReceiptScope.TRACK, now);
        return receipts.voidAll(letter.id(), now)
                .then(addressee(letter))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .delayUntil(to -> keep(letter, subject, tracking, to, now, by))
                .delayUntil(to -> journal.append(new ReceiptReplaced(subject, how, reason, to.isPresent()), by))
                .map(to -> new ReplacedReceipt(letter.number(), tracking.secret(), to.isPresent()));
    }

    private record Fresh(OwnSecret kept, ReceiptSecret secret) {}

    private Fresh secret(Petition letter, ReceiptScope scope, Instant now) {
        UUID id = Ids.next();
        var secret = secrets.furtherOf(id, letter.number());
        return new Fresh(
                new OwnSecret(id, letter.id(), scope, Secrets.hashOf(secret), now, Optional.empty(), Optional.empty()),
                secret);
    }

    private Mono<Void> keep(
            Petition letter, Subject subject, Fresh tracking, Optional<ContactId> to, Instant now, Actor by) {
        var all = new ArrayList<>(List.of(tracking.kept()));
        if (to.isEmpty()) return besides.keepSecrets(all);
        var own = secret(letter, ReceiptScope.FULL, now);
        all.add(own.kept());
        UUID id = own.kept().id();
        var words = vault.sealOriginal(id, new Original("", own.secret().shown(), null));
        var message = new MessageWanted(
                subject,
                to.get(),
                "receipt-replaced",
                Map.of("number", letter.number().shown(), "sealed", id.toString()));
        return besides.keepSecrets(all)
                .then(vault.keepOriginals(List.of(words)))
                .then(journal.append(message, by));
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
}
