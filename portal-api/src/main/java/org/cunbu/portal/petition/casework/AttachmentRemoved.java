package org.cunbu.portal.petition.casework;

import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** Attachments were removed, and their files with them. */
public record AttachmentRemoved(Subject subject, List<UUID> attachments) implements Entry {
    public AttachmentRemoved {
        attachments = List.copyOf(attachments);
    }
}
