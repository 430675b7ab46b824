package org.cunbu.portal.petition.publication;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** A moderator let everybody read the redacted version of a letter, or changed its words. */
public record LetterPublished(Subject subject, UUID handle, String letter, int revision) implements Entry {

    @Override
    public Shown shown() {
        return new Shown(handle, null, null, null, null, null, false);
    }
}
