package org.cunbu.portal.petition.publication.web;

import java.time.Instant;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.jspecify.annotations.Nullable;

/** A published letter on the wire. */
record PublicLetterView(
        String id,
        int revision,
        String title,
        String text,
        String answer,
        @Nullable String township,
        String unit,
        Channel channel,
        Kind kind,
        String topic,
        @Nullable Verdict verdict,
        Instant received,
        Instant answered,
        Instant published) {

    static PublicLetterView of(PublicLetter letter) {
        var township = letter.township();
        return new PublicLetterView(
                letter.id().value(),
                letter.revision(),
                letter.title(),
                letter.text(),
                letter.answer(),
                township == null ? null : township.value(),
                letter.unit().value(),
                letter.channel(),
                letter.kind(),
                letter.topic(),
                letter.verdict(),
                letter.received(),
                letter.answered(),
                letter.published());
    }
}
