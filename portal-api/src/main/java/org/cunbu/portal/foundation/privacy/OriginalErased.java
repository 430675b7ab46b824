package org.cunbu.portal.foundation.privacy;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A letter's own words were erased from the vault; its masked text stays with the petition. */
public record OriginalErased(Subject subject) implements Entry {}
