package org.cunbu.portal.insight.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.insight.statistics.rules.History;
import org.cunbu.portal.insight.statistics.rules.Origin;
import org.cunbu.portal.insight.statistics.rules.Snapshot;

/** A petition as one line of the public log. */
final class Lines {

    private Lines() {}

    static ItemLine of(History history, boolean counted, Instant asOf, Names names) {
        Snapshot at = Snapshot.asOf(history, asOf);
        Origin origin = at.origin();
        LocalDate received = Shanghai.dayOf(origin.received());
        Instant concluded = at.concludedAt();
        LocalDate until = Shanghai.dayOf(concluded == null ? asOf : concluded);
        boolean sealed = at.isSealed();
        String township = origin.township();
        return new ItemLine(
                origin.handle(),
                sealed,
                sealed || township == null ? null : names.place(township),
                sealed ? null : names.unit(names.shownUnit(at.unit())),
                sealed ? null : origin.channel(),
                received,
                ChronoUnit.DAYS.between(received, until),
                at.stage(),
                at.verdict(),
                at.solved(),
                at.rating(),
                at.ranOut(),
                counted);
    }
}
