package org.cunbu.embedded;

/** A service could not be started or has ended; the message is the one sentence that says so. */
public class ServiceFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServiceFailed(String sentence) {
        super(sentence);
    }

    public ServiceFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
