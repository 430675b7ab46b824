package org.cunbu.portal.petition.casework;

import java.time.Instant;

/** The answer while it is being written: nothing leaves the unit that only one pair of eyes has seen. */
public sealed interface Paper {

    /** Nothing written yet. */
    record Blank() implements Paper {}

    /** Written, waits for the second pair of eyes. */
    record Drafted(String text, Pen drafter, Instant at) implements Paper {

        public Approved approvedBy(Pen approver, Instant at) {
            return new Approved(text, drafter, approver, at);
        }
    }

    /** Read and not approved: the reason stands beside it. */
    record SentBack(String text, Pen drafter, String why, Instant at) implements Paper {}

    /** Approved by somebody who did not write it; waits for delivery. */
    record Approved(String text, Pen drafter, Pen approver, Instant at) implements Paper {}
}
