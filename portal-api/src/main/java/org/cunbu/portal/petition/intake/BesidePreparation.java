package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.Original;
import org.cunbu.portal.foundation.privacy.PersonalData;
import org.cunbu.portal.foundation.privacy.SealedContact;
import org.cunbu.portal.foundation.privacy.Vault;
import org.springframework.stereotype.Component;

/** Makes ready what is stored of a letter besides: plain work for the processor, nothing at all for an ordinary letter. */
@Component
class BesidePreparation {

    private final Vault vault;
    private final Secrets secrets;
    private final PortalClock clock;

    BesidePreparation(Vault vault, Secrets secrets, PortalClock clock) {
        this.vault = vault;
        this.secrets = secrets;
        this.clock = clock;
    }

    Optional<Beside> of(Submission letter, Petition petition, Optional<SealedContact> writer, Set<String> names) {
        var how = letter.circumstances();
        if (how.areOrdinary()) return Optional.empty();
        var now = clock.instant();
        var snapshot = how.post()
                .flatMap(OnlinePost::snapshot)
                .map(text -> vault.sealOriginal(Ids.next(), new Original("", text, null)));
        var own = how.entering().isPresent() && !Circumstances.withEmail(letter).isEmpty()
                ? Optional.of(own(petition, now))
                : Optional.<OwnSecret>empty();
        return Optional.of(new Beside(
                petition.id(),
                writer,
                representatives(how),
                how.entering(),
                now,
                how.elsewhere(),
                how.joint(),
                how.post().map(post -> masked(post, names)),
                snapshot,
                own));
    }

    private List<SealedContact> representatives(Circumstances how) {
        return how.joint().stream()
                .flatMap(many -> many.representatives().stream())
                .map(details -> vault.seal(new ContactId(Ids.next()), details))
                .toList();
    }

    private static OnlinePost masked(OnlinePost post, Set<String> names) {
        return new OnlinePost(post.address(), post.snapshot().map(text -> PersonalData.mask(text, names)), post.seen());
    }

    /** The petitioner's own secret: sealed until the mail takes it along, then only its hash is left. */
    private OwnSecret own(Petition petition, Instant now) {
        UUID id = Ids.next();
        var secret = secrets.furtherOf(id, petition.number());
        return new OwnSecret(
                id,
                petition.id(),
                ReceiptScope.FULL,
                Secrets.hashOf(secret),
                now,
                Optional.empty(),
                Optional.of(vault.sealOriginal(id, new Original("", secret.shown(), null))));
    }
}
