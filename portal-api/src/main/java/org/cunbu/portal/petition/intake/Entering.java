package org.cunbu.portal.petition.intake;

import java.time.Instant;
import org.cunbu.portal.foundation.journal.Actor;

/**
 * An official typed the letter in.
 *
 * @param happened when the caller called, the visitor came, the paper lay there; its clocks begin with it
 */
public record Entering(Actor by, Instant happened) {
    public Entering {
        if (by.kind() != Actor.Kind.OFFICIAL) throw new IllegalArgumentException("an official enters a letter");
    }
}
