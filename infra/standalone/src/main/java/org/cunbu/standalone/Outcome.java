package org.cunbu.standalone;

/** How a command ended, as scripts read it from the exit code. */
public enum Outcome {
    /** All that was asked for is done. */
    DONE(0),
    /** It could not be done; a sentence said why. */
    FAILED(1),
    /** The words on the command line were not understood. */
    NOT_UNDERSTOOD(2),
    /** It was done, and something is not as it should be. */
    SOMETHING_WRONG(3),
    /** The program goes on running. */
    RUNNING(0);

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
