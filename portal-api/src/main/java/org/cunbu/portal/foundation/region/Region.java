package org.cunbu.portal.foundation.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place as it stood for a time: villages merge, and what was written about the old one stays true.
 *
 * @param from the first day on which it stood
 * @param until the first day on which it stood no longer
 */
public record Region(
        RegionCode code,
        @Nullable RegionCode parent,
        Level level,
        String name,
        LocalDate from,
        @Nullable LocalDate until) {

    public Region {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("a place's name has 1 to 60 characters");
        }
        if (level != code.level()) {
            throw new IllegalArgumentException("%s is no code of a %s".formatted(code, level));
        }
        if (parent != null && !parent.contains(code)) {
            throw new IllegalArgumentException("%s does not lie in %s".formatted(code, parent));
        }
    }

    /** Whether it stood on that day. */
    public boolean stoodOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
