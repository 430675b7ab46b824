package org.cunbu.drills.input;

import org.cunbu.drills.input.RawWire.Reply;
import org.cunbu.drills.input.RawWire.Request;

/**
 * One thing that nobody should send.
 *
 * @param spoilt in which way it is wrong
 * @param missing how many bytes more are announced than are sent
 * @param program whether a program sends it, which is owed problem details
 */
record Shot(Request request, String spoilt, int missing, boolean program) {

    /** Whether the portal has taken it all the same: many a spoilt value is still a value that may be sent. */
    boolean isTaken(Reply reply) {
        if (request.method().equals("GET")) return false;
        if (reply.status() / 100 == 2) return program;
        return !program && reply.status() / 100 == 3 && !reply.location().contains("sign-in");
    }
}
