package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.deadlines.rules.Terms;
import org.cunbu.portal.foundation.deadlines.store.ClockRow;
import org.cunbu.portal.foundation.deadlines.store.Clocks;
import org.cunbu.portal.foundation.deadlines.store.Moves;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Written;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives running clocks another last day. What they should have said by then is said first; what ran out stays so. */
@Component
class Moving {

    private final Clocks clocks;
    private final Calendar calendar;
    private final Journal journal;

    Moving(Clocks clocks, Calendar calendar, Journal journal) {
        this.clocks = clocks;
        this.calendar = calendar;
        this.journal = journal;
    }

    /** The clock stands still from now on, at most as long as its kind may; a second time nothing happens. */
    Mono<Deadline> pause(UUID of, ClockKind kind, Instant at) {
        return one(
                of,
                kind,
                at,
                DeadlineMoved.Why.PAUSED,
                row -> kind.halt() == Halt.NEVER || row.moves().asked() != null
                        ? Optional.empty()
                        : Optional.of(again(
                                row,
                                row.reckoning().counted().size(),
                                row.moves().pausedAt(at))));
    }

    /** The clock goes on; nothing happens where it does not stand still. */
    Mono<Deadline> resume(UUID of, ClockKind kind, Instant at) {
        return one(
                of,
                kind,
                at,
                DeadlineMoved.Why.RESUMED,
                row -> row.moves().asked() == null || row.moves().answered() != null
                        ? Optional.empty()
                        : Optional.of(again(
                                row,
                                row.reckoning().counted().size(),
                                row.moves().resumedAt(at))));
    }

    /** The clock has so many days more; a second time nothing happens. */
    Mono<Deadline> extend(UUID of, ClockKind kind, int days, Instant at) {
        return one(
                of,
                kind,
                at,
                DeadlineMoved.Why.EXTENDED,
                row -> row.moves().extended() != null
                        ? Optional.empty()
                        : Optional.of(again(
                                row,
                                row.reckoning().counted().size() + days,
                                row.moves().extendedAt(at))));
    }

    /** Reckons these clocks, which this transaction holds, by the calendar as it is known now. */
    Mono<Void> recount(List<ClockRow> rows, Instant at, WorkingDays days) {
        var words = new ArrayList<Written>();
        var said = rows.stream().map(row -> Speaking.said(row, at, words)).toList();
        var stay = new ArrayList<ClockRow>();
        var after = new ArrayList<ClockRow>();
        for (int n = 0; n < said.size(); n++) {
            ClockRow row = said.get(n);
            var turn = row.mayMove() ? recounted(row, days) : new Turn(row.moves(), row.reckoning());
            boolean silent = row.version() == rows.get(n).version();
            if (silent && isSame(turn.reckoning(), row.reckoning())) stay.add(row);
            else if (row.mayMove()) after.add(turned(row, turn, at, DeadlineMoved.Why.NOTICE, words));
        }
        return clocks.stand(stay, days.edition())
                .then(write(said.stream().filter(row -> !row.mayMove()).toList(), after, words));
    }

    /** Whether another edition finds the same days for the same reasons. */
    private static boolean isSame(Reckoning again, Reckoning before) {
        return again.counted().equals(before.counted())
                && again.skipped().equals(before.skipped())
                && again.paused().equals(before.paused())
                && again.provisional() == before.provisional();
    }

    private static Turn recounted(ClockRow row, WorkingDays days) {
        return new Turn(row.moves(), again(row, days));
    }

    /** How it would be reckoned by these days. */
    static Reckoning again(ClockRow row, WorkingDays days) {
        int term = row.reckoning().counted().size();
        return Terms.again(row.kind(), row.reckoning(), term, row.moves().pause(), days);
    }

    private Turn again(ClockRow row, int term, Moves moves) {
        return new Turn(moves, Terms.again(row.kind(), row.reckoning(), term, moves.pause(), calendar.workingDays()));
    }

    private Mono<Deadline> one(
            UUID of, ClockKind kind, Instant at, DeadlineMoved.Why why, Function<ClockRow, Optional<Turn>> how) {
        return clocks.open(of)
                .filter(row -> row.kind() == kind && row.mayMove())
                .takeLast(1)
                .next()
                .flatMap(row -> {
                    var words = new ArrayList<Written>();
                    var said = Speaking.said(row, at, words);
                    if (!said.mayMove()) return Mono.empty();
                    return Mono.justOrEmpty(how.apply(said)).flatMap(turn -> {
                        var after = turned(said, turn, at, why, words);
                        return write(List.of(), List.of(after), words).thenReturn(after.deadline());
                    });
                });
    }

    private static ClockRow turned(ClockRow row, Turn turn, Instant at, DeadlineMoved.Why why, List<Written> words) {
        var before = row.reckoning().lastDay();
        if (turn.reckoning().lastDay().equals(before)) return row.confirmed(turn.reckoning(), turn.moves());
        var after = row.moved(turn.reckoning(), turn.moves(), at);
        words.add(new Written(entry(after, before, why), Actor.program(), at));
        return after;
    }

    private static DeadlineMoved entry(ClockRow row, LocalDate before, DeadlineMoved.Why why) {
        return new DeadlineMoved(
                row.subject(row.version()),
                row.matter(),
                row.kind(),
                why,
                before,
                row.reckoning().due(),
                row.unit(),
                row.shown());
    }

    private Mono<Void> write(List<ClockRow> ended, List<ClockRow> after, List<Written> words) {
        words.sort(Comparator.comparing(Written::happened));
        return (ended.isEmpty() ? Mono.<Void>empty() : clocks.save(ended))
                .then(clocks.move(after))
                .then(journal.appendAll(words));
    }

    /** What becomes of a clock. */
    record Turn(Moves moves, Reckoning reckoning) {}
}
