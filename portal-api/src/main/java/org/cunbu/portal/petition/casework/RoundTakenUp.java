package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** 提级办理: a unit above handles it itself from now on; no clock begins anew. */
public record RoundTakenUp(Subject subject, String lead, String from, Shown shown) implements Entry {}
