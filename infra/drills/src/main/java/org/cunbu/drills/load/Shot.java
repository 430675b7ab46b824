package org.cunbu.drills.load;

/**
 * One request of the load and what became of it.
 *
 * @param began when it was sent, as the machine's own clock counts
 * @param status the answer's, or {@link #NONE}
 * @param later whether the answer said when to come again
 * @param why what a refusal said of its reason; empty for an answer
 */
public record Shot(What what, long began, long nanos, int status, boolean later, String why) {

    public Shot(What what, long began, long nanos, int status, boolean later) {
        this(what, began, nanos, status, later, "");
    }

    /** One that was answered. */
    public static Shot of(What what, long began, Wire.Answer answer) {
        return new Shot(what, began, answer.nanos(), answer.status(), answer.saysLater(), answer.why());
    }

    /** One that got no answer. */
    public static Shot cut(What what, long began, Exception how) {
        return new Shot(
                what,
                began,
                System.nanoTime() - began,
                NONE,
                false,
                "no answer: " + how.getClass().getSimpleName());
    }

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
