package org.cunbu.portal.people.guarding;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.http.DoorCount;
import org.cunbu.portal.foundation.http.RateLimits;

/**
 * Something rose unusually in a quarter of an hour.
 *
 * @param quarter   its beginning
 * @param seen      how many there were when it was noticed
 * @param usual     how many there usually are then
 * @param threshold from how many on it is unusual
 */
public record Rise(UUID id, What what, Instant quarter, long seen, double usual, long threshold, Instant noticedAt) {

    /** What is watched. */
    public enum What {
        /** letters handed in online */
        LETTERS,
        /** letters refused at the door, by a limit or a block */
        REFUSALS,
        /** receipt secrets that did not fit */
        SECRETS;

        boolean counts(DoorCount count) {
            boolean through =
                    count.outcome() == DoorCount.Outcome.PASSED || count.outcome() == DoorCount.Outcome.PROVED;
            return switch (this) {
                case LETTERS -> count.door().equals(RateLimits.SUBMIT) && through;
                case REFUSALS -> count.door().equals(RateLimits.SUBMIT) && !through;
                case SECRETS -> count.door().equals(RateLimits.SECRET);
            };
        }
    }
}
