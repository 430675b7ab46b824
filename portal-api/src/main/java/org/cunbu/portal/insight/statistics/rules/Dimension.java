package org.cunbu.portal.insight.statistics.rules;

/** By what the figures can be told apart. The parts of each, with the sealed row, sum to the county. */
public enum Dimension {
    COUNTY,
    SEALED,
    TOWNSHIP,
    UNIT,
    CHANNEL,
    KIND,
    TOPIC
}
