package org.cunbu.portal.insight.reports;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * 定稿: the report of a month was frozen.
 *
 * @param month  its first day
 * @param cutOff acts up to the end of this day are counted
 * @param digest SHA-256 of what was stored
 */
public record MonthFrozen(Subject subject, LocalDate month, LocalDate cutOff, String digest) implements Entry {}
