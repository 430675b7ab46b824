package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 复查, 复核: what is looked at, by whom, and what came of it.
 *
 * @param number of the paper that is looked at
 * @param until  by when the organ answers
 */
public record Review(String number, Organ organ, Instant asked, LocalDate until, Optional<Result> result) {

    /** What the organ decided. */
    public enum Outcome {
        UPHELD("维持"),
        CHANGED("变更"),
        REVOKED("撤销"),
        NOT_ACCEPTED("不予受理");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * What came of it.
     *
     * @param document number of the organ's paper
     * @param dated    the day that the paper bears
     * @param next     the organ above, and until when it can be asked; none after a re-examination
     */
    public record Result(
            Outcome outcome, String text, String document, LocalDate dated, Pen by, Instant at, Optional<Next> next) {}

    /** Where it can be taken next, until that day. */
    public record Next(Organ organ, LocalDate until) {}

    /** The same, decided. */
    public Review decided(Result found) {
        return new Review(number, organ, asked, until, Optional.of(found));
    }
}
