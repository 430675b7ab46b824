package org.cunbu.portal.petition.intake;

/** What became of a letter in its batch. */
sealed interface Outcome {

    /** It has its receipt, this time or an earlier time. */
    record Received(Receipt receipt) implements Outcome {}

    /** The key was used for another letter. */
    record KeyOfAnother() implements Outcome {}

    /** The number drawn is another letter's: draw again. */
    record NumberTaken() implements Outcome {}
}
