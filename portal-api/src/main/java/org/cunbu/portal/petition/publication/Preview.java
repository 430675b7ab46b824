package org.cunbu.portal.petition.publication;

import java.util.List;
import org.cunbu.portal.foundation.privacy.Found;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator decides on: the letter as offices see it with personal data marked, and the wording that the public
 * would read.
 *
 * @param version the petition's, which the decision must name
 * @param published the published letter, where there is one already
 */
public record Preview(
        PetitionId petition,
        int version,
        Kind kind,
        @Nullable RegionCode township,
        UnitId unit,
        Marked title,
        Marked text,
        Marked answer,
        Wording proposed,
        @Nullable PublicLetter published) {

    /** A text and where in it personal data was found. */
    public record Marked(String text, List<Found> found) {}
}
