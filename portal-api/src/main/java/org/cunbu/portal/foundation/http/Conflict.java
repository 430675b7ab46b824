package org.cunbu.portal.foundation.http;

/** What was asked for no longer fits what is: somebody acted first, or the step is not open in this state. */
public class Conflict extends Refusal {

    /**
     * @param type   the slug of the problem type: {@code overtaken}, {@code wrong-state} …
     * @param detail what stands in the way, as a Chinese sentence
     */
    public Conflict(String type, String detail) {
        super(409, type, "与现在的情况不符", detail);
    }

    protected Conflict(int status, String type, String title, String detail) {
        super(status, type, title, detail);
    }
}
