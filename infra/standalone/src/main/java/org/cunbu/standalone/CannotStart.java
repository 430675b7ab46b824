package org.cunbu.standalone;

/** Why the program does not start, in one sentence for whoever started it. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }
}
