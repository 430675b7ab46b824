package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** Somebody no longer holds a post. */
public record PostEnded(Subject subject, UUID person, String unit, Role role, LocalDate until) implements Entry {}
