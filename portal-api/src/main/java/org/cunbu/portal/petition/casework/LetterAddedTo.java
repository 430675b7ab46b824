package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The petitioner added to the letter. */
public record LetterAddedTo(Subject subject, UUID addition) implements Entry {}
