package org.cunbu.portal.petition.publication;

import java.time.Instant;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of a letter. It names no person and no place finer than the township.
 *
 * @param revision raised by every change of its words
 * @param township where it is from; null for the county as a whole
 * @param unit who answered; the township, where that was one of its villages
 * @param topic level 1 and level 2 of the national taxonomy, or empty
 * @param verdict how it ended; null while the writer has not spoken and the seven days run
 */
public record PublicLetter(
        PublicLetterId id,
        int revision,
        String title,
        String text,
        String answer,
        @Nullable RegionCode township,
        UnitId unit,
        Channel channel,
        Kind kind,
        String topic,
        @Nullable Verdict verdict,
        Instant received,
        Instant answered,
        Instant published) {}
