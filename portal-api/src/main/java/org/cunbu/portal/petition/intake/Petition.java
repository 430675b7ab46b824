package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the offices see it: phones, numbers of papers and the writer's own name masked. The original lies sealed
 * in the vault.
 *
 * @param version raised by every act on the petition, whichever room does it
 * @param handle what stands for it in public lists and in the log
 * @param region the township or village, where it is certain
 * @param sealed a denunciation, or kept from the village: never shown in figures below the county
 */
public record Petition(
        PetitionId id,
        int version,
        ReceiptNumber number,
        UUID handle,
        Channel channel,
        Kind kind,
        String title,
        String text,
        Place place,
        @Nullable RegionCode region,
        boolean publish,
        boolean keepFromVillage,
        boolean sealed,
        Optional<ContactId> contact,
        Instant received) {

    /** Never the words themselves: they belong into no log. */
    @Override
    public String toString() {
        return "Petition[id=%s, version=%d]".formatted(id, version);
    }
}
