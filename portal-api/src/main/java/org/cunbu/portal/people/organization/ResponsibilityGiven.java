package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/** Somebody in office answers for a place from then on. */
public record ResponsibilityGiven(
        Subject subject,
        Step step,
        String place,
        LocalDate from,
        @Nullable LocalDate until) implements Entry {}
