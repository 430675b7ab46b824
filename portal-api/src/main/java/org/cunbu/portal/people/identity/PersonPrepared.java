package org.cunbu.portal.people.identity;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** An administrator prepared somebody's arrival by the user name of their account. */
public record PersonPrepared(Subject subject) implements Entry {}
