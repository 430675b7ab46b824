package org.cunbu.portal.petition.intake;

import java.util.Optional;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.privacy.ContactDetails;

/**
 * A letter on its way in, every part of it checked.
 *
 * @param key made by the sender, so that the same letter sent twice is one
 * @param publish whether the writer lets a redacted version be published
 * @param keepFromVillage 不让村里知道是我
 */
public record Submission(
        IdempotencyKey key,
        Channel channel,
        Kind kind,
        Title title,
        LetterText text,
        Place place,
        Optional<ContactDetails> contact,
        boolean publish,
        boolean keepFromVillage) {}
