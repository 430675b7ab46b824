package org.cunbu.portal.petition.intake;

import java.util.Optional;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.privacy.ContactDetails;

/**
 * A letter on its way in, every part of it checked.
 *
 * @param key made by the sender, so that the same letter sent twice is one
 * @param publish whether the writer lets a redacted version be published
 * @param contact whose matter it is, as far as it was said
 * @param keepFromVillage 不让村里知道是我
 * @param circumstances how it came about, where somebody did not simply write about their own matter
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
        boolean keepFromVillage,
        Circumstances circumstances) {

    /** Somebody writes about their own matter. */
    public Submission(
            IdempotencyKey key,
            Channel channel,
            Kind kind,
            Title title,
            LetterText text,
            Place place,
            Optional<ContactDetails> contact,
            boolean publish,
            boolean keepFromVillage) {
        this(key, channel, kind, title, text, place, contact, publish, keepFromVillage, Circumstances.ORDINARY);
    }

    /** The same letter under other circumstances. */
    Submission under(Circumstances others) {
        return new Submission(key, channel, kind, title, text, place, contact, publish, keepFromVillage, others);
    }
}
