package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/** The round ended with this verdict; silent says that nobody said a word. Unit is who answered for it then. */
public record RoundClosed(
        Subject subject, String unit, @Nullable String lead, Verdict verdict, boolean silent, Shown shown)
        implements Entry {}
