package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.EarlierLetter;

/** What somebody did with a letter, told afterwards: the acts of {@link Casework}, each with its time. */
public sealed interface Told {

    Instant at();

    /** A letter received earlier and what became of it, in the order in which it happened. */
    record Letter(EarlierLetter letter, List<Told> deeds) {
        public Letter {
            deeds = List.copyOf(deeds);
        }
    }

    record Dispatched(Instant at, UnitId lead, Mode mode, String reason, Official by) implements Told {}

    record Accepted(Instant at, String message, Official by) implements Told {}

    record StepTaken(Instant at, String text, Official by) implements Told {}

    /** A note for the file alone. */
    record Noted(Instant at, String text, Official by) implements Told {}

    record Drafted(Instant at, String answer, Official by) implements Told {}

    /** The second pair of eyes gave the draft back. */
    record SentBack(Instant at, String why, Official by) implements Told {}

    record Approved(Instant at, Official by) implements Told {}

    record Delivered(Instant at, Official by) implements Told {}

    record WordSaid(Instant at, Solved solved, Optional<Rating> rating) implements Told {}

    record TakenBack(Instant at) implements Told {}
}
