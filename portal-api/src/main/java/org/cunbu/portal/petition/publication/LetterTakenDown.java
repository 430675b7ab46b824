package org.cunbu.portal.petition.publication;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** A published letter is no longer to be read, and why. */
public record LetterTakenDown(Subject subject, UUID handle, String letter, String reason) implements Entry {

    @Override
    public Shown shown() {
        return new Shown(handle, null, null, null, null, null, false);
    }
}
