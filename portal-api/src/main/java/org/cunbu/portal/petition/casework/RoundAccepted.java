package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** A person took the letter up and told the petitioner unit, name and date: the first response. */
public record RoundAccepted(Subject subject, String lead, UUID handler, Shown shown) implements Entry {}
