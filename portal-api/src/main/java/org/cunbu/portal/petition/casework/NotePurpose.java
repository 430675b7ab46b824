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
    CLEARED,
    /** Why the unit gave the letter back. */
    RETURNED,
    /** Why it stays with the unit all the same. */
    RETURN_REFUSED,
    /** Why it was handed to another unit. */
    TRANSFERRED,
    /** Why a unit is asked to help, or let go. */
    HELP,
    /** Why it is not handled as a letter, and where to go: the petitioner reads it. */
    TURNED_AWAY,
    /** What the petitioner objects. */
    OBJECTION,
    /** What was decided about it, and why: the petitioner reads it. */
    OBJECTION_DECIDED,
    /** What the handler asks the petitioner. */
    QUESTION,
    /** Why the term is longer: the petitioner reads it. */
    EXTENSION,
    /** Why a plan was given back. */
    PLAN_REFUSED,
    /** Why the letter is off its plan. */
    RESUMED,
    /** The agreement that both sides signed. */
    AGREEMENT,
    /** Why it is what the law calls it. */
    CLASSIFIED;

    /** Whether it is written to the petitioner, and read there. */
    public boolean isTold() {
        return switch (this) {
            case STEP, TURNED_AWAY, OBJECTION_DECIDED, QUESTION, EXTENSION -> true;
            case NOTE,
                    DISPATCH,
                    SENT_BACK,
                    CLEARED,
                    RETURNED,
                    RETURN_REFUSED,
                    TRANSFERRED,
                    HELP,
                    OBJECTION,
                    PLAN_REFUSED,
                    RESUMED,
                    AGREEMENT,
                    CLASSIFIED -> false;
        };
    }
}
