package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** An order that nobody signed went one level up. */
public record SupervisionPassedUp(Subject subject, UUID order, String signer) implements Entry {}
