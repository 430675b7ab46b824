package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** 核验销号: who ordered it has verified it and struck it off. */
public record SupervisionStruckOff(Subject subject, UUID order, String unit) implements Entry {}
