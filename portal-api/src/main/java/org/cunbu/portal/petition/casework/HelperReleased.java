package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A unit helps no longer. */
public record HelperReleased(Subject subject, String lead, String helper) implements Entry {}
