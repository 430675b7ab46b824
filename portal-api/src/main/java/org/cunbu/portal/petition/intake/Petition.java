package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param contact whose matter it is
 * @param received when it came: of one that staff typed in, when the caller called
 * @param writer who wrote, where that is somebody else than whose matter it is
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
        Instant received,
        Optional<ContactId> writer,
        EnteredBy enteredBy,
        LetterBody body) {

    /** Somebody wrote about their own matter. */
    public Petition(
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
        this(
                id,
                version,
                number,
                handle,
                channel,
                kind,
                title,
                text,
                place,
                region,
                publish,
                keepFromVillage,
                sealed,
                contact,
                received,
                Optional.empty(),
                EnteredBy.CITIZEN,
                LetterBody.TEXT);
    }

    /** The same letter at another version. */
    public Petition asOf(int other) {
        return new Petition(
                id,
                other,
                number,
                handle,
                channel,
                kind,
                title,
                text,
                place,
                region,
                publish,
                keepFromVillage,
                sealed,
                contact,
                received,
                writer,
                enteredBy,
                body);
    }

    /** Everybody who may be told how it goes: whose matter it is, then who wrote. */
    public List<ContactId> reachable() {
        return Stream.concat(contact.stream(), writer.stream()).toList();
    }

    /** Never the words themselves: they belong into no log. */
    @Override
    public String toString() {
        return "Petition[id=%s, version=%d]".formatted(id, version);
    }
}
