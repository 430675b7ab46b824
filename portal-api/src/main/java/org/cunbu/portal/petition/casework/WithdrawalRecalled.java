package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The petitioner does not want the letter back after all, by their own act or as another unit heard. */
public record WithdrawalRecalled(Subject subject, String unit) implements Entry {}
