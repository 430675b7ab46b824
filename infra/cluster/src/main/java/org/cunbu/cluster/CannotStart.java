package org.cunbu.cluster;

/** Said in one sentence to whoever started the program. */
final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }
}
