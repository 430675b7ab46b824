package org.cunbu.portal.foundation.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The portal says no, and says why: one family for everything that a caller may be refused. Over the API it becomes
 * problem details with a stable type, on a page a sentence; it is never logged as an error of the program.
 */
public abstract class Refusal extends RuntimeException {

    private final int status;
    private final String type;
    private final String title;
    private final String detail;

    /**
     * @param status the HTTP status, 4xx or 503
     * @param type   the slug of the problem type: {@code not-found} is explained at {@code /problems/not-found}
     * @param title  a Chinese phrase, the same for every problem of this type
     * @param detail a Chinese sentence for this case; holds no personal data
     */
    protected Refusal(int status, String type, String title, String detail) {
        super(type + ": " + detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    /** What is wrong with which field; empty where the refusal is not about fields. */
    public List<FieldError> fields() {
        return List.of();
    }

    /** How long to wait before trying again, where waiting helps. */
    public @Nullable Duration retryAfter() {
        return null;
    }
}
