package org.cunbu.portal.people.identity;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** Somebody became the first administrator by the one-time link from the log. */
public record AdministratorLinkUsed(Subject subject, UUID person) implements Entry {}
