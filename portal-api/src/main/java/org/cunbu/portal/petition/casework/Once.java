package org.cunbu.portal.petition.casework;

import java.util.Optional;

/**
 * What may happen only so often in a round, whatever state it is in by then: no transfer gives it back.
 *
 * @param returns how often a unit sent it back
 * @param opinion the answer as a signed written opinion
 * @param review  what this round looks at, where it is a review or a re-examination
 */
public record Once(
        int returns,
        Optional<Question> question,
        Optional<Extension> extension,
        Optional<Withdrawal> withdrawal,
        Optional<Opinion> opinion,
        Optional<Review> review) {

    /** Nothing of it has happened. */
    public static final Once NOTHING =
            new Once(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Once returned() {
        return new Once(returns + 1, question, extension, withdrawal, opinion, review);
    }

    public Once asked(Question what) {
        return new Once(returns, Optional.of(what), extension, withdrawal, opinion, review);
    }

    public Once extended(Extension by) {
        return new Once(returns, question, Optional.of(by), withdrawal, opinion, review);
    }

    public Once withdrawing(Optional<Withdrawal> wish) {
        return new Once(returns, question, extension, wish, opinion, review);
    }

    public Once with(Opinion given) {
        return new Once(returns, question, extension, withdrawal, Optional.of(given), review);
    }

    public Once with(Review of) {
        return new Once(returns, question, extension, withdrawal, opinion, Optional.of(of));
    }
}
