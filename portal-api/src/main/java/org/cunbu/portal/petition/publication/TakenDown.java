package org.cunbu.portal.petition.publication;

import java.time.Instant;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was public and no longer is: everybody may know that, and why; none of its words are kept.
 *
 * @param cause null where it was taken down before causes were a closed list
 */
public record TakenDown(
        PublicLetterId id,
        @Nullable RegionCode township,
        UnitId unit,
        Kind kind,
        Instant published,
        Instant takenDown,
        @Nullable Cause cause) {}
