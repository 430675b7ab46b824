package org.cunbu.portal.insight.statistics;

import io.r2dbc.spi.R2dbcException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.http.Refused;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.insight.statistics.rules.Counts;
import org.cunbu.portal.insight.statistics.rules.Dimension;
import org.cunbu.portal.insight.statistics.store.ChangePart;
import org.cunbu.portal.insight.statistics.store.Changes;
import org.cunbu.portal.insight.statistics.store.FoldedDays;
import org.cunbu.portal.insight.statistics.store.FoldedDays.Sum;
import org.cunbu.portal.insight.statistics.store.FoldedPart;
import org.cunbu.portal.insight.statistics.store.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adds up: from folded rows where a question tells letters apart by one thing at most, else from the changes. */
@Component
class Sources {

    private final FoldedDays days;
    private final Changes changes;
    private final TimeLimit limit;
    private final Acts acts;

    Sources(FoldedDays days, Changes changes, TimeLimit limit, Acts acts) {
        this.days = days;
        this.changes = changes;
        this.limit = limit;
        this.acts = acts;
    }

    Sums of(Question question, Moment moment) {
        return question.dimensions() <= 1
                ? (dimension, values, by) -> folded(question, moment, dimension, values, by)
                : (dimension, values, by) -> counted(question, moment, dimension, values, by);
    }

    private Mono<List<Sum>> folded(
            Question question, Moment moment, Dimension dimension, @Nullable List<String> values, By by) {
        var cut = question.cuts().entrySet().stream().findFirst();
        var part = new FoldedPart(
                dimension,
                values,
                cut.map(Map.Entry::getKey).orElse(by),
                cut.map(Map.Entry::getValue).orElse(null));
        var before = days.sums(part, question.month().atDay(1), moment.folded());
        Instant from = moment.from();
        if (from == null) return before.collectList();
        return before.concatWith(
                        today(question, moment, from, dimension, values, by).flatMapIterable(sums -> sums))
                .collectList();
    }

    // The day that is not over is read change by change.
    private Mono<List<Sum>> today(
            Question question, Moment moment, Instant from, Dimension dimension, @Nullable List<String> values, By by) {
        return changes.sums(
                        part(question, dimension, values, by), question.month().atDay(1), from, moment.until())
                .collectList()
                .map(Sources::laidSideBySide);
    }

    private Mono<List<Sum>> counted(
            Question question, Moment moment, Dimension dimension, @Nullable List<String> values, By by) {
        return acts.inOne(() -> limit.set()
                        .then(changes.sums(
                                        part(question, dimension, values, by),
                                        question.month().atDay(1),
                                        Instant.EPOCH,
                                        moment.until())
                                .collectList()))
                .map(Sources::laidSideBySide)
                .onErrorMap(Sources::tookTooLong, late -> Refused.as("too-closely"));
    }

    private static boolean tookTooLong(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof R2dbcException refused && TimeLimit.REACHED.equals(refused.getSqlState())) return true;
        }
        return false;
    }

    private static ChangePart part(Question question, Dimension dimension, @Nullable List<String> values, By by) {
        Boolean sealed = dimension == Dimension.SEALED
                ? Boolean.TRUE
                : dimension == Dimension.COUNTY
                                && by == By.NOTHING
                                && question.cuts().isEmpty()
                        ? null
                        : Boolean.FALSE;
        return new ChangePart(
                dimension,
                by,
                sealed,
                dimension == Dimension.UNIT ? values : null,
                dimension == Dimension.TOWNSHIP && values != null ? values.getFirst() : null,
                question.cuts());
    }

    private static List<Sum> laidSideBySide(List<Changes.Sum> changes) {
        record Key(String value, String cut, String entered) {}
        Map<Key, Counts> rows = new LinkedHashMap<>();
        for (Changes.Sum sum : changes) {
            rows.computeIfAbsent(new Key(sum.value(), sum.cut(), sum.entered()), absent -> Counts.none())
                    .add(sum.measure(), sum.amount());
        }
        return rows.entrySet().stream()
                .map(row -> new Sum(
                        row.getKey().value(), row.getKey().cut(), row.getKey().entered(), row.getValue()))
                .toList();
    }
}
