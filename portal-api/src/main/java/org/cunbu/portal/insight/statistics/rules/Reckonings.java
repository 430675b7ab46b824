package org.cunbu.portal.insight.statistics.rules;

import org.cunbu.portal.insight.statistics.Difference.Counted;
import org.cunbu.portal.insight.statistics.Rate;

/** The same letter by different reckonings; each is code of one name and version, its words stand in the database. */
public enum Reckonings {
    /** This portal's own. */
    OURS {
        @Override
        boolean below(Rate rate, Snapshot letter) {
            return letter.holds(of(rate).denominator());
        }

        @Override
        boolean above(Rate rate, Snapshot letter) {
            return letter.holds(of(rate).numerator());
        }
    },
    /** Whatever a unit did with it ends it, and silence is content. */
    HOTLINE {
        @Override
        boolean below(Rate rate, Snapshot letter) {
            return switch (of(rate)) {
                case REPLY, CLOSURE -> true;
                case ON_TIME -> letter.holds(Measure.CONCLUDED_IN_TIME) || letter.isConcluded();
                case SATISFACTION -> letter.holds(Measure.ASKED);
            };
        }

        @Override
        boolean above(Rate rate, Snapshot letter) {
            return switch (of(rate)) {
                case REPLY, CLOSURE -> letter.isConcluded() || letter.isEnded();
                case ON_TIME -> letter.holds(Measure.CONCLUDED_IN_TIME);
                case SATISFACTION ->
                    letter.holds(Measure.SATISFIED) || letter.holds(Measure.ASKED) && !letter.holds(Measure.RATED);
            };
        }
    },
    /** An answer in public ends it. */
    BOARD {
        @Override
        boolean below(Rate rate, Snapshot letter) {
            return switch (of(rate)) {
                case REPLY, CLOSURE, ON_TIME -> !letter.holds(Measure.WITHDRAWN);
                case SATISFACTION -> letter.holds(Measure.RATED);
            };
        }

        @Override
        boolean above(Rate rate, Snapshot letter) {
            return switch (of(rate)) {
                case REPLY, CLOSURE -> letter.holds(Measure.ANSWERED);
                case ON_TIME -> letter.holds(Measure.ANSWERED) && letter.holds(Measure.CONCLUDED_IN_TIME);
                case SATISFACTION -> letter.holds(Measure.SATISFIED);
            };
        }
    };

    /** The version of this code; the words in the database carry the same. */
    public static final int VERSION = 1;

    abstract boolean below(Rate rate, Snapshot letter);

    abstract boolean above(Rate rate, Snapshot letter);

    /** How a letter counts for a rate. */
    public Counted count(Rate rate, Snapshot letter) {
        if (!below(rate, letter)) return Counted.NOT;
        return above(rate, letter) ? Counted.BOTH : Counted.BELOW;
    }

    private enum Common {
        REPLY(Measure.ANSWERED, Measure.ANSWER_DUE),
        ON_TIME(Measure.CONCLUDED_IN_TIME, Measure.CONCLUSION_DUE),
        CLOSURE(Measure.CONCLUDED, Measure.STANDING),
        SATISFACTION(Measure.SATISFIED, Measure.RATED);

        private final Measure numerator;
        private final Measure denominator;

        Common(Measure numerator, Measure denominator) {
            this.numerator = numerator;
            this.denominator = denominator;
        }

        Measure numerator() {
            return numerator;
        }

        Measure denominator() {
            return denominator;
        }
    }

    /** The rates that every reckoning knows; others are refused before. */
    private static Common of(Rate rate) {
        return Common.valueOf(rate.name());
    }
}
