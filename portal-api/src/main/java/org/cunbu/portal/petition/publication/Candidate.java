package org.cunbu.portal.petition.publication;

import java.time.Instant;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;

/** An answered letter whose writer agreed to a public version and on which no moderator has decided yet. */
public record Candidate(
        PetitionId petition,
        String title,
        Kind kind,
        @Nullable RegionCode township,
        Instant since) {}
