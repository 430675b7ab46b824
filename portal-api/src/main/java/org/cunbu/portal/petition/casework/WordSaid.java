package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/** The petitioner said whether the matter is solved, perhaps how satisfied they are. */
public record WordSaid(
        Subject subject,
        String lead,
        Solved solved,
        @Nullable Rating rating,
        Shown shown) implements Entry {}
