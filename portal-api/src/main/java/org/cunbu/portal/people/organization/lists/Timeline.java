package org.cunbu.portal.people.organization.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cunbu.portal.people.organization.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for one place at one step, one after the other: those who are known and those of a file. Whoever had no end
 * ends where the next begins; a line of somebody who is known from that day on changes theirs.
 *
 * @param toWrite those that are new or no longer as they were
 */
record Timeline(List<Responsibility> toWrite, int added, int changed, int unchanged, List<LineFault> faults) {

    /** One of them while the order is made; no line where the file does not name it. */
    private static final class Turn {
        private final Responsibility was;
        private final @Nullable Staged line;
        private final boolean known;
        private Responsibility is;

        private Turn(Responsibility was, Responsibility is, @Nullable Staged line, boolean known) {
            this.was = was;
            this.is = is;
            this.line = line;
            this.known = known;
        }
    }

    static Timeline of(List<Responsibility> there, List<ResponsibilityLines.Said> said) {
        List<LineFault> faults = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        for (ResponsibilityLines.Said one : said) {
            Turn twice = turnOf(one.wish(), turns);
            if (twice != null && twice.line != null) {
                faults.add(one.line().fault("name", "与第 " + twice.line.line() + " 行说的是同一件事，删掉一行。"));
            } else {
                turns.add(turn(one, there));
            }
        }
        there.stream()
                .filter(known -> turnOf(known, turns) == null)
                .forEach(known -> turns.add(new Turn(known, known, null, true)));
        turns.sort(Comparator.comparing(turn -> turn.is.from()));
        relieve(turns);
        refuseOverlaps(turns, faults);
        return told(turns, faults);
    }

    private static Turn turn(ResponsibilityLines.Said one, List<Responsibility> there) {
        return there.stream()
                .filter(known -> isSame(known, one.wish()))
                .findFirst()
                .map(known -> new Turn(known, withId(one.wish(), known), one.line(), true))
                .orElseGet(() -> new Turn(one.wish(), one.wish(), one.line(), false));
    }

    private static @Nullable Turn turnOf(Responsibility each, List<Turn> turns) {
        return turns.stream().filter(turn -> isSame(turn.is, each)).findFirst().orElse(null);
    }

    private static boolean isSame(Responsibility one, Responsibility other) {
        return one.name().equals(other.name()) && one.from().equals(other.from());
    }

    private static void relieve(List<Turn> turns) {
        for (int i = 0; i + 1 < turns.size(); i++) {
            Turn turn = turns.get(i);
            LocalDate next = turns.get(i + 1).is.from();
            if (turn.is.until() == null && turn.is.from().isBefore(next)) {
                turn.is = withEnd(turn.is, next);
            }
        }
    }

    private static void refuseOverlaps(List<Turn> turns, List<LineFault> faults) {
        for (int i = 0; i + 1 < turns.size(); i++) {
            Turn turn = turns.get(i);
            Turn next = turns.get(i + 1);
            LocalDate until = turn.is.until();
            boolean overlaps = until == null || until.isAfter(next.is.from());
            Staged line = next.line == null ? turn.line : next.line;
            if (overlaps && line != null && !turn.is.from().equals(until)) {
                Turn other = next.line == null ? next : turn;
                faults.add(line.fault(
                        "from",
                        "这个地方这一级从 %s 起已经由%s包保，日子重叠了；同一级同一个地方一个时候只能一个人。".formatted(other.is.from(), other.is.name())));
            }
        }
    }

    private static Timeline told(List<Turn> turns, List<LineFault> faults) {
        List<Responsibility> toWrite = new ArrayList<>();
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (Turn turn : turns) {
            if (!turn.known) {
                added++;
                toWrite.add(turn.is);
            } else if (!turn.is.equals(turn.was)) {
                changed++;
                toWrite.add(turn.is);
            } else if (turn.line != null) {
                unchanged++;
            }
        }
        return new Timeline(toWrite, added, changed, unchanged, faults);
    }

    private static Responsibility withId(Responsibility wish, Responsibility known) {
        return new Responsibility(
                known.id(), wish.step(), wish.place(), wish.name(), wish.title(), wish.from(), wish.until());
    }

    private static Responsibility withEnd(Responsibility open, LocalDate end) {
        return new Responsibility(open.id(), open.step(), open.place(), open.name(), open.title(), open.from(), end);
    }
}
