package org.cunbu.portal.insight.statistics;

/** A letter that two reckonings count differently, as a line of the public log, and how each counts it. */
public record Difference(ItemLine line, Counted ours, Counted theirs) {

    /** How a reckoning counts a letter: not at all, in the denominator, or in both. */
    public enum Counted {
        NOT,
        BELOW,
        BOTH
    }
}
