package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * Somebody had a whole case put into a folder for an inspection: a look at it.
 *
 * @param subject the folder; its version counts the looks
 */
public record CaseInspected(Subject subject, UUID petition) implements Entry {}
