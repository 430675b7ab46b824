package org.cunbu.portal.insight.statistics;

/**
 * One row of letters told apart by channel, kind or topic.
 *
 * @param value of the channel, kind or topic; empty is the unknown one
 * @param sealed whether this is the sealed row, which is not told apart
 */
public record PartRow(By by, String value, boolean sealed, Figures figures) {}
