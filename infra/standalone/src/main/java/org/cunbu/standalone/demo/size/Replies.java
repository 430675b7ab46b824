package org.cunbu.standalone.demo.size;

import java.time.Instant;
import java.util.random.RandomGenerator;

/** How long invented letters wait for their answer: 11 days in the middle, nine of ten at most 41. */
final class Replies {

    private static final double MIDDLE = Math.log(11);

    /** 1.2816 standard deviations lie between the middle and the ninth of ten. */
    private static final double SPREAD = Math.log(41.0 / 11) / 1.2816;

    private static final double LONGEST = 400;
    private static final double DAY = 86_400;

    private final Hours hours;

    Replies(Hours hours) {
        this.hours = hours;
    }

    /** When the letter that was received then is answered. */
    Instant to(Instant received, RandomGenerator random) {
        double days = Math.min(LONGEST, Math.exp(MIDDLE + SPREAD * random.nextGaussian()));
        return hours.near(received.plusSeconds((long) (days * DAY)), random);
    }
}
