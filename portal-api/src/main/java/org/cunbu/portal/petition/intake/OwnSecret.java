package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.privacy.SealedOriginal;

/**
 * A further secret of a letter's receipt.
 *
 * @param until when it opens nothing any more, where it is only for a while
 * @param words the secret itself, sealed until it is on its way to the petitioner; none where it was shown at once
 */
record OwnSecret(
        UUID id,
        PetitionId petition,
        ReceiptScope scope,
        byte[] hash,
        Instant made,
        Optional<Instant> until,
        Optional<SealedOriginal> words) {}
