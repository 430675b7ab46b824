package org.cunbu.portal.insight.statistics.rules;

/**
 * For what a petition is counted; unknown is a value of its own (empty). A sealed one is counted for the county alone,
 * and nothing about it is told apart.
 */
public record Cell(
        boolean sealed, String unit, String township, String channel, String kind, String topic, String entered) {

    public static final Cell SEALED = new Cell(true, "", "", "", "", "", "");
}
