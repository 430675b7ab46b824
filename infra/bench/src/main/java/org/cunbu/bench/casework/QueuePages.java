package org.cunbu.bench.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.QueueFilter;
import org.cunbu.portal.petition.casework.Stage;

/** The first page of a unit's queue, asked again and again as its head and its handlers do. */
final class QueuePages {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Casework casework;
    private final Official head;
    private final UnitId unit;

    QueuePages(CaseRooms rooms, String unit) {
        this.casework = rooms.room(Casework.class);
        this.head = People.who("量时间的人", unit, Role.UNIT_HEAD);
        this.unit = new UnitId(unit);
    }

    /** What is open of the unit; what waits for its head; what it closed last. */
    List<QueueFilter> views() {
        return List.of(
                new QueueFilter(Optional.empty(), false, false, Optional.of(unit)),
                new QueueFilter(Optional.empty(), false, true, Optional.empty()),
                new QueueFilter(Optional.of(Stage.CLOSED), false, false, Optional.of(unit)));
    }

    /** The middle of the time that each view takes, in milliseconds, few and many letters in turns. */
    static Pair inTurns(QueuePages small, QueuePages large, int turns) {
        var few = new ArrayList<Double>();
        var many = new ArrayList<Double>();
        for (int turn = 0; turn < turns; turn++) {
            for (int view = 0; view < small.views().size(); view++) {
                few.add(small.millis(view));
                many.add(large.millis(view));
            }
        }
        return new Pair(middle(few), middle(many), few.size());
    }

    /** Milliseconds with few and with many letters. */
    record Pair(double few, double many, int asked) {

        double ratio() {
            return many / few;
        }
    }

    /** The middle of one view alone. */
    double millisOf(int view, int times) {
        var all = new ArrayList<Double>();
        for (int i = 0; i < times; i++) all.add(millis(view));
        return middle(all);
    }

    private double millis(int view) {
        long began = System.nanoTime();
        var page = Objects.requireNonNull(
                casework.queue(views().get(view), null, head).block(PATIENCE), "a question has an answer");
        double millis = (System.nanoTime() - began) / 1e6;
        if (view == 0 && page.items().isEmpty()) throw new IllegalStateException("the unit's queue is empty");
        return millis;
    }

    static double middle(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
