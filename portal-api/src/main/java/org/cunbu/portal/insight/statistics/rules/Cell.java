package org.cunbu.portal.insight.statistics.rules;

import org.cunbu.portal.insight.statistics.By;

/**
 * For what a petition is counted; unknown is a value of its own (empty). A sealed one is counted for the county alone,
 * and nothing about it is told apart.
 */
public record Cell(
        boolean sealed,
        String unit,
        String township,
        String village,
        String channel,
        String kind,
        String topic,
        String entered) {

    public static final Cell SEALED = new Cell(true, "", "", "", "", "", "", "");

    /** Its value of channel, kind or topic. */
    public String by(By by) {
        return switch (by) {
            case NOTHING -> "";
            case CHANNEL -> channel;
            case KIND -> kind;
            case TOPIC -> topic;
        };
    }
}
