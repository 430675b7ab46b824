package org.cunbu.portal.foundation.deadlines;

/** What a running clock says, in this order unless the time is short. */
public enum Stage {
    /** 60 % of the time is over. */
    P60,
    /** 85 % of the time is over. */
    P85,
    /** 9:00 of the last day, even where it is a day off and the clock runs on to the next working day. */
    LAST_DAY,
    /** The last day is over. */
    MISSED
}
