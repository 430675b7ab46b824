package org.cunbu.portal.people.identity;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** Keycloak now knows the person by another name. */
public record PersonRenamed(Subject subject) implements Entry {}
