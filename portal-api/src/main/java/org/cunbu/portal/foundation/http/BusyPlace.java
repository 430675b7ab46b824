package org.cunbu.portal.foundation.http;

/**
 * One address as far as today knows it.
 *
 * @param code    today's code, which nobody can trace to an address tomorrow
 * @param passed  letters let pass today
 * @param refused letters refused today
 */
public record BusyPlace(String code, long passed, long refused) {

    /** Enough of the code to tell it from others. */
    public String mark() {
        return code.substring(0, Math.min(8, code.length()));
    }
}
