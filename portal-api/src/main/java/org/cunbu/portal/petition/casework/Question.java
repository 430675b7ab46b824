package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * What the handler asks the petitioner; it stops the promise once, at most five working days, never the statute.
 *
 * @param answered when the petitioner answered, or the days were over
 */
public record Question(String words, Pen by, Instant asked, Optional<Instant> answered) {

    public boolean isOpen() {
        return answered.isEmpty();
    }

    /** The same, no longer waiting. */
    public Question answered(Instant at) {
        return new Question(words, by, asked, Optional.of(at));
    }
}
