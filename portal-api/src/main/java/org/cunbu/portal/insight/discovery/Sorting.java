package org.cunbu.portal.insight.discovery;

/** What stands first among what was found. */
public enum Sorting {
    /** What fits the words best. */
    BEST,
    /** What was received last. */
    NEWEST
}
