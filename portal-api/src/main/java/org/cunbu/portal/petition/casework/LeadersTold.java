package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A clock ran out long ago and nothing is done: the letter is on the list of the county's leaders. */
public record LeadersTold(Subject subject, ClockKind clock, String unit) implements Entry {}
