package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cunbu.portal.foundation.deadlines.rules.Stages;
import org.cunbu.portal.foundation.deadlines.store.ClockRow;
import org.cunbu.portal.foundation.deadlines.store.Clocks;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Written;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes into the journal what clocks have to say, and into their rows that they have said it. */
@Component
class Speaking {

    private final Clocks clocks;
    private final Journal journal;

    Speaking(Clocks clocks, Journal journal) {
        this.clocks = clocks;
        this.journal = journal;
    }

    /** Says everything that these clocks have to say up to now. The rows are held by the running act. */
    Mono<Void> upTo(Instant now, List<ClockRow> rows) {
        List<Written> words = new ArrayList<>();
        List<ClockRow> after = rows.stream().map(row -> said(row, now, words)).toList();
        return write(after, words);
    }

    /** Says what is still unsaid, then ends these clocks. */
    Mono<Void> end(List<ClockRow> rows, Deadline.State as, Instant at) {
        List<Written> words = new ArrayList<>();
        List<ClockRow> after = rows.stream()
                .map(row -> said(row, at, words).ended(as, at))
                .peek(row -> kept(row, at, words))
                .toList();
        return write(after, words);
    }

    private Mono<Void> write(List<ClockRow> rows, List<Written> words) {
        if (rows.isEmpty()) return Mono.empty();
        words.sort(Comparator.comparing(Written::happened));
        return clocks.save(rows).then(journal.appendAll(words));
    }

    static ClockRow said(ClockRow row, Instant until, List<Written> words) {
        List<Stages.Moment> moments = row.unsaid(until);
        for (int i = 0; i < moments.size(); i++) {
            Stages.Moment moment = moments.get(i);
            words.add(new Written(entry(row, moment, row.version() + i + 1), Actor.program(), moment.at()));
        }
        return row.said(moments, until);
    }

    static void kept(ClockRow row, Instant at, List<Written> words) {
        if (row.state() != Deadline.State.KEPT) return;
        Entry entry = new DeadlineKept(
                row.subject(row.version()),
                row.matter(),
                row.kind(),
                row.reckoning().due(),
                row.unit(),
                row.shown());
        words.add(new Written(entry, Actor.program(), at));
    }

    private static Entry entry(ClockRow row, Stages.Moment moment, int version) {
        Instant due = row.reckoning().due();
        return switch (moment.stage()) {
            case P60, P85, LAST_DAY ->
                new DeadlineNear(row.subject(version), row.matter(), row.kind(), moment.stage(), due, row.unit());
            case MISSED ->
                new DeadlineMissed(row.subject(version), row.matter(), row.kind(), due, row.unit(), row.shown());
        };
    }
}
