package org.cunbu.portal.petition.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.people.notifications.MessageWanted;
import org.cunbu.portal.people.organization.Unit;

/**
 * The first thing that somebody is told: the letter is here. Where staff typed it in, the same mail takes along the
 * petitioner's own secret, which no official ever sees.
 */
final class FirstMessage {

    private FirstMessage() {}

    static Optional<MessageWanted> of(
            Submission letter, Petition petition, Optional<Beside> beside, Optional<Unit> holder, Reckoning answer) {
        var own = beside.flatMap(Beside::own);
        Map<String, String> references = new HashMap<>(Map.of(
                "number", petition.number().shown(),
                "unit", holder.map(Unit::name).orElse(""),
                "date", answer.lastDay().toString()));
        own.ifPresent(secret -> references.put("sealed", secret.id().toString()));
        return addressee(letter, petition)
                .map(contact -> new MessageWanted(
                        LetterPreparation.subjectOf(petition),
                        contact,
                        own.isPresent() ? "letter-entered" : "letter-received",
                        references));
    }

    private static Optional<ContactId> addressee(Submission letter, Petition petition) {
        boolean own = letter.contact().filter(FirstMessage::hasEmail).isPresent();
        boolean writers =
                letter.circumstances().writer().filter(FirstMessage::hasEmail).isPresent();
        return own ? petition.contact() : writers ? petition.writer() : Optional.empty();
    }

    private static boolean hasEmail(ContactDetails contact) {
        return contact.email() != null;
    }
}
