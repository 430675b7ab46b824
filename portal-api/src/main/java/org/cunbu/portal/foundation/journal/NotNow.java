package org.cunbu.portal.foundation.journal;

/** What a reader writes to is away (index, mail): the entry is not at fault, the reader waits and tries again. */
public class NotNow extends RuntimeException {

    public NotNow(String what) {
        super(what);
    }

    public NotNow(String what, Throwable cause) {
        super(what, cause);
    }
}
