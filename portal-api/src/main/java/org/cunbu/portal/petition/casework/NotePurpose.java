package org.cunbu.portal.petition.casework;

/** Why something stands in the file. */
public enum NotePurpose {
    /** A note for the office. */
    NOTE,
    /** A step of which the petitioner was told. */
    STEP,
    /** Why the letter was passed on to that unit. */
    DISPATCH,
    /** Why the draft was given back. */
    SENT_BACK,
    /** Why nobody is accused. */
    CLEARED
}
