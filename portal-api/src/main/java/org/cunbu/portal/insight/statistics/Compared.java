package org.cunbu.portal.insight.statistics;

/**
 * One rate of a month by another reckoning, beside this portal's own.
 *
 * @param differ how many letters one of both counts otherwise than the other
 */
public record Compared(String code, int version, Rate rate, int numerator, int denominator, int differ) {}
