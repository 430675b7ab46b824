package org.cunbu.portal.foundation.journal;

/** Somebody else acted on the same thing first: the version that was read is no longer the newest. */
public class Overtaken extends RuntimeException {

    public Overtaken(String what) {
        super(what + " was changed by somebody else in the meantime");
    }
}
