package org.cunbu.portal.foundation.privacy;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A person's name and contacts were erased from the vault, and with them the person from the portal. */
public record ContactErased(Subject subject) implements Entry {}
