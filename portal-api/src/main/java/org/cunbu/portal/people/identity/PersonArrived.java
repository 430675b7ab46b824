package org.cunbu.portal.people.identity;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** Somebody signed in for the first time; prepared says whether an administrator had expected them. */
public record PersonArrived(Subject subject, boolean prepared) implements Entry {}
