package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** 当场答复: the desk that passes letters on answered this one itself; the first response, delivery follows at once. */
public record AnsweredOnSpot(Subject subject, String lead, UUID handler, Shown shown) implements Entry {}
