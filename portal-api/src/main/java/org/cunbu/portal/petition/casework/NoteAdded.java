package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A note was put into the file, or the petitioner was told a step. */
public record NoteAdded(Subject subject, UUID note, boolean told) implements Entry {}
