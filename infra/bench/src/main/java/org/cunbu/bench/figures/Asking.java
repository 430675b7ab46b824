package org.cunbu.bench.figures;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.insight.statistics.RateTable;
import org.cunbu.portal.insight.statistics.Scope;
import org.cunbu.portal.insight.statistics.Statistics;

/** Asks for rates as everybody may, one question after the other, and notes how long each takes. */
final class Asking {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration WARM = Duration.ofSeconds(6);
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final int TIMES = 15;

    private final Statistics statistics;
    private final int letters;
    private final Scope unit;
    private final List<YearMonth> months = new ArrayList<>();

    Asking(Rooms rooms, String unit) {
        this.statistics = rooms.statistics();
        this.letters = rooms.letters();
        this.unit = new Scope.InUnit(unit);
        var first = Objects.requireNonNull(statistics.firstMonth().block(PATIENCE), "there are letters");
        for (var month = first; !month.isAfter(rooms.lastMonth()); month = month.plusMonths(1)) months.add(month);
    }

    int letters() {
        return letters;
    }

    void warm() {
        turns(unit, WARM);
        turns(new Scope.County(), WARM);
    }

    /**
     * The unit's rates here and there, question by question in turns for some seconds, so that what else the machine does
     * meets both alike: the middle of all of each, in milliseconds.
     */
    static Pair inTurns(Asking small, Asking large) {
        var few = new ArrayList<Double>();
        var many = new ArrayList<Double>();
        long began = System.nanoTime();
        do {
            for (int i = 0; i < Math.min(small.months.size(), large.months.size()); i++) {
                few.add(small.millis(small.unit, small.months.get(i)));
                many.add(large.millis(large.unit, large.months.get(i)));
            }
        } while (System.nanoTime() - began < TURN.toNanos());
        return new Pair(middle(few), middle(many));
    }

    /** Milliseconds with few and with many letters. */
    record Pair(double few, double many) {

        double ratio() {
            return many / few;
        }
    }

    /** All units of each month: the middle of several times, in the slowest month. */
    double slowestMonthOfAll() {
        double slowest = 0;
        for (var month : months) {
            var times = new ArrayList<Double>();
            for (int i = 0; i < TIMES; i++) times.add(millis(new Scope.County(), month));
            slowest = Math.max(slowest, middle(times));
        }
        return slowest;
    }

    private List<Double> turns(Scope scope, Duration atLeast) {
        var times = new ArrayList<Double>();
        long began = System.nanoTime();
        do {
            for (var month : months) times.add(millis(scope, month));
        } while (System.nanoTime() - began < atLeast.toNanos());
        return times;
    }

    private double millis(Scope scope, YearMonth month) {
        long began = System.nanoTime();
        RateTable table =
                Objects.requireNonNull(statistics.rates(scope, month).block(PATIENCE), "a question has an answer");
        double millis = (System.nanoTime() - began) / 1e6;
        if (table.whole().received() == 0) throw new IllegalStateException(scope + " has no letters in " + month);
        return millis;
    }

    static double middle(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
