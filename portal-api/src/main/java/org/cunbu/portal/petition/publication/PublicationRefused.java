package org.cunbu.portal.petition.publication;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * A moderator decided that a letter is not published although its writer agreed. Why, its table tells: a reason may name
 * somebody, and the journal is for ever.
 */
public record PublicationRefused(Subject subject, UUID handle) implements Entry {

    @Override
    public Shown shown() {
        return new Shown(handle, null, null, null, null, null, false);
    }
}
