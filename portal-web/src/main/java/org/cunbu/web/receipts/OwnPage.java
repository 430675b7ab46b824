package org.cunbu.web.receipts;

import org.cunbu.portal.petition.retention.OwnData;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about the writer of a letter.
 *
 * @param done    what was erased a moment ago, as the key of a sentence; empty when nothing was
 * @param problem why something could not be erased
 */
record OwnPage(
        String number, OwnData data, String done, @Nullable String problem) {

    /** Whether there is a contact that could be erased. */
    public boolean hasContact() {
        return data.contact() != null || data.writer() != null;
    }
}
