package org.cunbu.portal.insight.statistics.rules;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One petition more or less in a cell, from an instant on.
 *
 * @param month first day of the month of receipt, to which every figure of this petition belongs
 */
public record Change(Instant at, LocalDate month, Measure measure, Cell cell, int amount) {}
