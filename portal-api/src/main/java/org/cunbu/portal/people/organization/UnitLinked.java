package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/** A department stands by a township or village from then on. */
public record UnitLinked(
        Subject subject,
        String unit,
        String place,
        LocalDate from,
        @Nullable LocalDate until) implements Entry {}
