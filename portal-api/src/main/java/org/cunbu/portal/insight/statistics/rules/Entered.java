package org.cunbu.portal.insight.statistics.rules;

/** Who typed the letter in; the figures are shown apart for both. */
public enum Entered {
    CITIZEN,
    STAFF
}
