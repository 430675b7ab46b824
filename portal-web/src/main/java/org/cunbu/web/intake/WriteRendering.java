package org.cunbu.web.intake;

import java.util.List;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.web.layout.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/** Shows a page of the letter, with what is wrong on top of it. */
final class WriteRendering {

    private WriteRendering() {}

    /** @param status the answer's status where it is not the one that follows from the errors */
    static Rendering of(
            Step step, LetterForm form, List<FieldError> errors, Regions regions, @Nullable HttpStatus status) {
        return of(step, form, errors, regions, status, Work.none());
    }

    /** @param work what may be done instead of waiting */
    static Rendering of(
            Step step,
            LetterForm form,
            List<FieldError> errors,
            Regions regions,
            @Nullable HttpStatus status,
            Work work) {
        var usual = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return work.beside(Rendering.view(step.view()))
                .modelAttribute("page", WritePage.of(step, form, regions))
                .modelAttribute("errors", errors)
                .status(status == null ? usual : status)
                .build();
    }
}
