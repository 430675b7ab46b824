package org.cunbu.portal.insight.statistics;

import java.util.List;
import java.util.Map;

/**
 * 口径: how a table counts the same acts. Name, words and version stand in the database beside the code that counts.
 *
 * @param code     OURS, HOTLINE, BOARD
 * @param about    where it comes from
 * @param verified whether a person has checked it against what its users publish
 * @param rates    the definition of each rate that it knows
 */
public record Reckoning(
        String code, int version, String name, String about, boolean verified, Map<Rate, String> rates) {

    /** The rates that every reckoning knows. */
    public static final List<Rate> RATES = List.of(Rate.REPLY, Rate.ON_TIME, Rate.CLOSURE, Rate.SATISFACTION);

    /** The code of this portal's own. */
    public static final String OURS = "OURS";

    public Reckoning {
        rates = Map.copyOf(rates);
    }
}
