package org.cunbu.portal.insight.statistics;

/** One row of a table of rates: whose, by which name, and the figures. */
public record RateRow(Scope scope, String name, Figures figures) {}
