package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.privacy.SealedContact;
import org.cunbu.portal.foundation.privacy.SealedOriginal;

/**
 * What is stored of a letter besides, sealed and masked.
 *
 * @param recorded when it was typed in
 * @param post the post elsewhere, its words masked
 * @param snapshot the same words as they stood
 * @param own the petitioner's own secret, where an official made the receipt and there is an address for it
 */
record Beside(
        PetitionId petition,
        Optional<SealedContact> writer,
        List<SealedContact> representatives,
        Optional<Entering> entering,
        Instant recorded,
        Optional<ExternalRef> elsewhere,
        Optional<Joint> joint,
        Optional<OnlinePost> post,
        Optional<SealedOriginal> snapshot,
        Optional<OwnSecret> own) {

    Stream<SealedContact> contacts() {
        return Stream.concat(writer.stream(), representatives.stream());
    }

    Stream<SealedOriginal> originals() {
        return Stream.concat(snapshot.stream(), own.flatMap(OwnSecret::words).stream());
    }
}
