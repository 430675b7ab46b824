package org.cunbu.portal.insight.statistics.rules;

import java.util.Arrays;

/** How many of each measure; by how much each moves. */
public final class Counts {

    private final int[] amounts;

    private Counts(int[] amounts) {
        this.amounts = amounts;
    }

    /** Nothing of anything. */
    public static Counts none() {
        return new Counts(new int[Measure.values().length]);
    }

    /** In the order of the measures. */
    public static Counts of(int... amounts) {
        if (amounts.length != Measure.values().length) throw new IllegalArgumentException("one amount a measure");
        return new Counts(amounts.clone());
    }

    public int get(Measure measure) {
        return amounts[measure.ordinal()];
    }

    /** Adds to one measure. */
    public void add(Measure measure, int amount) {
        amounts[measure.ordinal()] += amount;
    }

    /** Adds another's amounts to these. */
    public Counts add(Counts other) {
        for (int i = 0; i < amounts.length; i++) amounts[i] += other.amounts[i];
        return this;
    }

    public boolean isZero() {
        return Arrays.stream(amounts).allMatch(amount -> amount == 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(amounts, counts.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        return Arrays.toString(amounts);
    }
}
