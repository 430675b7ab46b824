package org.cunbu.portal.petition.casework;

/** What can be done to a petition in casework. The table in {@code rules} says who may do it when. */
public enum Act {
    /** See how it goes, by number and secret. */
    FOLLOW,
    /** Add to the letter. */
    ADD,
    /** Take the letter back. */
    TAKE_BACK,
    /** Say whether it is solved. */
    SAY,
    /** See the case and its acts. */
    READ,
    /** See the letter's words and the answer. */
    READ_TEXT,
    /** Pass it on to the unit that must answer. */
    DISPATCH,
    /** Decide that nobody is accused. */
    CLEAR_ACCUSATION,
    /** Mark who is accused and hand it over. */
    KEEP_AT_DISCIPLINE,
    /** Take it up and tell the petitioner who has it. */
    ACCEPT,
    /** Put a note into the file, or tell the petitioner a step. */
    NOTE,
    /** Write the answer. */
    DRAFT,
    /** Approve what a colleague wrote. */
    APPROVE,
    /** Give the draft back with a reason. */
    SEND_BACK,
    /** Deliver the approved answer. */
    DELIVER,
    /** See how the petitioner can be reached, with a reason. */
    SEE_CONTACT
}
