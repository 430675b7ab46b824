package org.cunbu.portal.foundation.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import reactor.netty.channel.AbortedException;

/**
 * Logs an error of the program by its kinds and places only. An exception's message may quote what somebody typed (a
 * constraint's key, a value that could not be read), and no log of ours may hold that.
 */
public final class Unexpected {

    private static final int DEEPEST = 8;
    private static final int FRAMES = 12;

    private Unexpected() {}

    /** Logs the error with its causes and where each arose; a caller who went away in the middle is no error. */
    public static void tell(Logger log, Throwable error) {
        if (!AbortedException.isConnectionReset(error)) log.error("unexpected: {}", describe(error));
    }

    /** Kinds and places, one cause after the other. */
    public static String describe(Throwable error) {
        List<String> causes = new ArrayList<>();
        for (Throwable at = error; at != null && causes.size() < DEEPEST; at = at.getCause()) {
            causes.add(at.getClass().getName() + " at " + places(at));
        }
        return String.join(" | caused by ", causes);
    }

    private static String places(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .toList()
                .toString();
    }
}
