package org.cunbu.portal.foundation.deadlines;

/** For what a clock may stand still, once, visibly, and how long at most. */
public enum Halt {
    /** It runs on, whatever happens: every statute, every deadline of an office's own. */
    NEVER(0),
    /** A question to the petitioner: at most 5 working days. */
    QUESTION(5),
    /** 听证: the days of a hearing do not count; at most 30 days. */
    HEARING(30);

    private final int most;

    Halt(int most) {
        this.most = most;
    }

    /** The longest it may stand, in the days in which the clock counts. */
    public int most() {
        return most;
    }
}
