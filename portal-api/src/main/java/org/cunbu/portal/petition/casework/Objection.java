package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Optional;
import org.cunbu.portal.people.organization.UnitId;

/**
 * 异议: the petitioner does not accept that the letter was turned away or put on a plan.
 *
 * @param decides  the superior that decides
 * @param decision empty until it has
 */
public record Objection(String words, Instant at, UnitId decides, Optional<Decision> decision) {

    /** What the superior decided; upheld means that the petitioner is right. */
    public record Decision(boolean upheld, String reason, Pen by, Instant at) {}

    /** Whether it waits for a decision. */
    public boolean isOpen() {
        return decision.isEmpty();
    }

    /** The same, decided. */
    public Objection decided(Decision made) {
        return new Objection(words, at, decides, Optional.of(made));
    }
}
