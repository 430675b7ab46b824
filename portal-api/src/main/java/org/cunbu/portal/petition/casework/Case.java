package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;

/**
 * A case's plain facts, for the rooms above; who may see them, they ask {@link Casework#mayRead} or
 * {@link Casework#scopeOf}.
 *
 * @param version the petition's
 * @param secrecy whether it is, or may be, a denunciation
 * @param sealed  shown in no figure or list below the county
 * @param publish the petitioner agreed to a public version
 * @param holder  who answers for it now
 * @param lead    the unit that leads, once one does
 * @param answer  the text, once delivered
 */
public record Case(
        PetitionId petition,
        int version,
        UUID handle,
        Channel channel,
        Kind kind,
        @Nullable RegionCode region,
        Stage stage,
        Secrecy secrecy,
        boolean sealed,
        boolean keepFromVillage,
        boolean publish,
        UnitId holder,
        Optional<UnitId> lead,
        Optional<String> answer,
        Optional<Instant> answered,
        Optional<Verdict> verdict,
        Optional<Solved> solved,
        Optional<Rating> rating,
        Instant received) {

    /** Whether the petitioner has an answer that may be shown, with consent and a moderator's yes. */
    public boolean mayBePublished() {
        return publish && !sealed && !secrecy.hides() && !keepFromVillage && answer.isPresent() && !isWithdrawn();
    }

    private boolean isWithdrawn() {
        return verdict.filter(Verdict.WITHDRAWN::equals).isPresent();
    }
}
