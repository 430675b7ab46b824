package org.cunbu.portal.petition.casework;

/** How a call-back ended. */
public enum CallOutcome {
    /** The petitioner said whether it is solved. */
    SAID,
    /** The petitioner wants the letter back. */
    CONFIRMED,
    /** The petitioner does not want the letter back. */
    KEPT,
    /** Three tries, nobody answered. */
    NOT_REACHED,
    /** Nothing was left to ask: the petitioner said it themselves, or the letter is over. */
    MOOT
}
