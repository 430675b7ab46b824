package org.cunbu.standalone;

/** Words on the command line that mean nothing here. */
public final class NotUnderstood extends CannotStart {

    private static final long serialVersionUID = 1L;

    public NotUnderstood(String sentence) {
        super(sentence);
    }
}
