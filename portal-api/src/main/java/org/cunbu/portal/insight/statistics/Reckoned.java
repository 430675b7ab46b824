package org.cunbu.portal.insight.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.statistics.Difference.Counted;
import org.cunbu.portal.insight.statistics.rules.History;
import org.cunbu.portal.insight.statistics.rules.Reckonings;
import org.cunbu.portal.insight.statistics.rules.Snapshot;
import org.cunbu.portal.insight.statistics.store.Histories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts the letters of a month, as of the end of a day, by every reckoning. */
@Component
class Reckoned {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 2_000;
    private static final int LINES = 50;

    private final Histories histories;
    private final Names names;

    Reckoned(Histories histories, Names names) {
        this.histories = histories;
        this.names = names;
    }

    /** Every rate by every reckoning. */
    Mono<List<Compared>> compared(YearMonth month, LocalDate day) {
        Instant until = endOf(day);
        return all(month, FIRST)
                .collect(Tally::new, (tally, history) -> tally.add(history, until))
                .map(Tally::compared);
    }

    /** The letters that a reckoning counts otherwise than this portal's own. */
    Mono<Page<Difference>> differences(
            YearMonth month, LocalDate day, Rate rate, Reckonings theirs, @Nullable PageKey page) {
        Instant until = endOf(day);
        UUID after = page == null ? FIRST : Items.lastOf(page);
        return all(month, after)
                .filter(history -> !history.origin().received().isAfter(until))
                .mapNotNull(history -> difference(history, until, rate, theirs))
                .take(LINES + 1L)
                .collectList()
                .map(found ->
                        Page.of(found, LINES, last -> PageKey.of(last.petition().toString())))
                .map(read -> read.map(Found::difference));
    }

    private record Found(UUID petition, Difference difference) {}

    private @Nullable Found difference(History history, Instant until, Rate rate, Reckonings theirs) {
        Snapshot letter = Snapshot.asOf(history, until);
        Counted ours = Reckonings.OURS.count(rate, letter);
        Counted other = theirs.count(rate, letter);
        if (ours == other) return null;
        ItemLine line = Lines.of(history, ours == Counted.BOTH, until, names);
        return new Found(history.origin().petition(), new Difference(line, ours, other));
    }

    private Flux<History> all(YearMonth month, UUID after) {
        LocalDate first = month.atDay(1);
        return histories
                .ofMonth(first, after, AT_ONCE)
                .collectList()
                .expand(read -> read.size() < AT_ONCE
                        ? Mono.empty()
                        : histories
                                .ofMonth(first, read.getLast().origin().petition(), AT_ONCE)
                                .collectList())
                .concatMapIterable(read -> read);
    }

    private static Instant endOf(LocalDate day) {
        return Shanghai.endOf(day).minus(1, ChronoUnit.MICROS);
    }

    /** Numerators, denominators and differences, by reckoning and rate. */
    private static final class Tally {

        private final int rates = Reckoning.RATES.size();
        private final int[] numerators = new int[Reckonings.values().length * rates];
        private final int[] denominators = new int[numerators.length];
        private final int[] differ = new int[numerators.length];

        void add(History history, Instant until) {
            if (history.origin().received().isAfter(until)) return;
            Snapshot letter = Snapshot.asOf(history, until);
            for (Rate rate : Reckoning.RATES) {
                Counted ours = Reckonings.OURS.count(rate, letter);
                for (Reckonings reckoning : Reckonings.values()) {
                    Counted counted = reckoning.count(rate, letter);
                    int at = at(reckoning, rate);
                    if (counted == Counted.BOTH) numerators[at]++;
                    if (counted != Counted.NOT) denominators[at]++;
                    if (counted != ours) differ[at]++;
                }
            }
        }

        private int at(Reckonings reckoning, Rate rate) {
            return reckoning.ordinal() * rates + Reckoning.RATES.indexOf(rate);
        }

        List<Compared> compared() {
            List<Compared> all = new ArrayList<>();
            Arrays.stream(Reckonings.values())
                    .forEach(reckoning -> Reckoning.RATES.forEach(rate -> {
                        int at = at(reckoning, rate);
                        all.add(new Compared(
                                reckoning.name(),
                                Reckonings.VERSION,
                                rate,
                                numerators[at],
                                denominators[at],
                                differ[at]));
                    }));
            return all;
        }
    }
}
