package org.cunbu.portal.petition.routing;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;

/**
 * Which unit should answer a letter, and why.
 *
 * @param lead the unit proposed; the petition office itself where nothing in the catalogue fits
 * @param second the unit that came next
 * @param topic both levels of the taxonomy, 城乡建设/村镇建设, or empty
 * @param mayGoAlone whether it may be dispatched without a person
 * @param desk who must look first
 * @param reasonPlain a sentence for everybody
 * @param reasonFull everything that decided, for officials
 * @param catalogueVersion the catalogue by which it was proposed
 */
public record Proposal(
        UUID id,
        PetitionId petition,
        UnitId lead,
        @Nullable UnitId second,
        String topic,
        boolean mayGoAlone,
        Desk desk,
        String reasonPlain,
        String reasonFull,
        int catalogueVersion,
        Instant made) {}
