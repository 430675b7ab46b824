package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * 撤回: the petitioner wants the letter back. Nothing else changes before that day, or before another unit has asked.
 *
 * @param unit who holds it meanwhile
 */
public record WithdrawalAsked(Subject subject, String unit, LocalDate until) implements Entry {}
