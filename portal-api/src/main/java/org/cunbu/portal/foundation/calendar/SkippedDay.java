package org.cunbu.portal.foundation.calendar;

import java.time.LocalDate;

/** A day that a clock did not count, and why: 周六, 周日 or the holiday's name. */
public record SkippedDay(LocalDate day, String name) {}
