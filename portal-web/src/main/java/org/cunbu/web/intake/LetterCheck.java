package org.cunbu.web.intake;

import java.util.List;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.petition.intake.Submission;

/** Asks intake what it thinks of a letter, page by page. */
final class LetterCheck {

    private LetterCheck() {}

    /** What is wrong with the answers of one page, in intake's own words. */
    static List<FieldError> errors(LetterForm form, Step step, Regions regions) {
        try {
            submission(form, regions);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.fields().stream()
                    .map(LetterCheck::atField)
                    .filter(error -> step.fields().contains(error.field()))
                    .toList();
        }
    }

    /** The letter ready to be sent. */
    static Submission submission(LetterForm form, Regions regions) {
        return form.raw().checked(IdempotencyKey.valueOf(form.key()), regions);
    }

    /** Intake speaks of one region; the page asks for it in two selects. */
    private static FieldError atField(FieldError error) {
        return error.field().equals("region") ? new FieldError("township", error.code(), error.message()) : error;
    }
}
