package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** 异议: the petitioner does not accept that the letter was turned away, or put on a plan; this unit decides. */
public record ObjectionRaised(Subject subject, String unit, String decides, Shown shown) implements Entry {}
