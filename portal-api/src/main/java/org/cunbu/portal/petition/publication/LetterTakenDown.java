package org.cunbu.portal.petition.publication;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * A published letter is no longer to be read. Why, its table tells: a reason may name somebody, and the journal is for
 * ever.
 */
public record LetterTakenDown(Subject subject, UUID handle, String letter) implements Entry {

    @Override
    public Shown shown() {
        return new Shown(handle, null, null, null, null, null, false);
    }
}
