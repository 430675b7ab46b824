package org.cunbu.portal.foundation.journal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the public log shows of an entry in clear; the room that writes the entry fills it. Of a sealed matter only the
 * handle, the act, its day, the due day and the county are shown, so the rest stays empty.
 *
 * @param handle a random name of the petition, never its receipt's number
 * @param value the act's value: solved, satisfied …
 */
public record Shown(
        @Nullable UUID handle,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String township,
        @Nullable String channel,
        @Nullable LocalDate due,
        boolean sealed) {

    /** An act of which the public log shows nothing. */
    public static final Shown NOTHING = new Shown(null, null, null, null, null, null, false);

    public Shown {
        if (sealed && (unit != null || township != null || channel != null)) {
            throw new IllegalArgumentException("a sealed matter shows neither unit nor township nor channel");
        }
    }

    /** Whether the public log shows anything of it. */
    public boolean anything() {
        return handle != null || value != null;
    }
}
