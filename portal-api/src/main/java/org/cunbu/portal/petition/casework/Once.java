package org.cunbu.portal.petition.casework;

import java.util.Optional;

/**
 * What may happen only so often in a round, whatever state it is in by then: no transfer gives it back.
 *
 * @param returns how often a unit sent it back
 */
public record Once(
        int returns, Optional<Question> question, Optional<Extension> extension, Optional<Withdrawal> withdrawal) {

    /** Nothing of it has happened. */
    public static final Once NOTHING = new Once(0, Optional.empty(), Optional.empty(), Optional.empty());

    public Once returned() {
        return new Once(returns + 1, question, extension, withdrawal);
    }

    public Once asked(Question what) {
        return new Once(returns, Optional.of(what), extension, withdrawal);
    }

    public Once extended(Extension by) {
        return new Once(returns, question, Optional.of(by), withdrawal);
    }

    public Once withdrawing(Optional<Withdrawal> wish) {
        return new Once(returns, question, extension, wish);
    }
}
