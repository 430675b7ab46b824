package org.cunbu.portal.petition.publication.web;

import java.time.Instant;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.publication.Cause;
import org.cunbu.portal.petition.publication.TakenDown;
import org.jspecify.annotations.Nullable;

/** A letter that is no longer public, on the wire: why, and none of its words. */
record TakenDownView(
        String id,
        @Nullable String township,
        String unit,
        Kind kind,
        Instant published,
        Instant takenDown,
        @Nullable Cause reason,
        @Nullable String words) {

    static TakenDownView of(TakenDown letter) {
        var township = letter.township();
        var cause = letter.cause();
        return new TakenDownView(
                letter.id().value(),
                township == null ? null : township.value(),
                letter.unit().value(),
                letter.kind(),
                letter.published(),
                letter.takenDown(),
                cause,
                cause == null ? null : cause.words());
    }
}
