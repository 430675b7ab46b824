package org.cunbu.portal.petition.intake;

import java.time.Duration;
import java.time.Instant;

/**
 * A letter that an official typed in, as they find it again.
 *
 * @param title masked; empty where it is a denunciation or kept from the village
 * @param happened when the caller called
 * @param recorded when it was typed in
 */
public record EnteredLine(
        PetitionId petition,
        ReceiptNumber number,
        Channel channel,
        String title,
        Instant happened,
        Instant recorded,
        boolean needsText) {

    private static final Duration LATE = Duration.ofDays(1);

    /** Whether more than a day lies between. */
    public boolean isLate() {
        return Duration.between(happened, recorded).compareTo(LATE) > 0;
    }
}
