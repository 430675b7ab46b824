package org.cunbu.embedded;

/** Hears, sentence by sentence, what is being done while somebody waits. */
@FunctionalInterface
public interface Progress {

    void say(String sentence);

    /** Nobody listens. */
    static Progress silent() {
        return sentence -> {};
    }
}
