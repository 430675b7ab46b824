package org.cunbu.drills.load;

/**
 * One request of the load and what became of it.
 *
 * @param began when it was sent, as the machine's own clock counts
 * @param status the answer's, or {@link #NONE}
 * @param later whether the answer said when to come again
 */
public record Shot(What what, long began, long nanos, int status, boolean later) {

    /** No answer came: the connection was refused, cut, or the patience over. */
    public static final int NONE = -1;

    /** What was asked for. */
    public enum What {
        LETTER,
        PAGE,
        LIST,
        PROGRESS,
        SEARCH,
        DESK
    }

    public boolean isFine() {
        return status / 100 == 2;
    }

    double millis() {
        return nanos / 1e6;
    }
}
