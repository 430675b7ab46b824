package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.attachments.FileType;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A photo, a voice or a paper was attached to the letter, a note or the answer. */
public record AttachmentAdded(Subject subject, UUID attachment, AttachedTo part, FileType type) implements Entry {}
