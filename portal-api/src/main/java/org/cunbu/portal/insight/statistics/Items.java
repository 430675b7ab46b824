package org.cunbu.portal.insight.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.statistics.rules.Dimension;
import org.cunbu.portal.insight.statistics.rules.History;
import org.cunbu.portal.insight.statistics.rules.Overnight;
import org.cunbu.portal.insight.statistics.store.ChangePart;
import org.cunbu.portal.insight.statistics.store.Changes;
import org.cunbu.portal.insight.statistics.store.Histories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens a figure to the lines that it counts. */
@Component
class Items {

    private static final int LINES = 50;

    private final Changes changes;
    private final Histories histories;
    private final Names names;

    Items(Changes changes, Histories histories, Names names) {
        this.changes = changes;
        this.histories = histories;
        this.names = names;
    }

    Mono<Page<ItemLine>> of(Question question, Rate rate, boolean numerator, Moment moment, @Nullable PageKey page) {
        UUID after = page == null ? null : lastOf(page);
        var measure = numerator ? rate.numerator() : rate.denominator();
        return changes.counted(part(question), question.month().atDay(1), measure, moment.until(), after, LINES + 1)
                .collectList()
                .flatMap(found -> lines(Page.of(found, LINES, id -> PageKey.of(id.toString())), rate, moment));
    }

    static UUID lastOf(PageKey page) {
        try {
            return UUID.fromString(page.parts(1).getFirst());
        } catch (IllegalArgumentException e) {
            throw Invalid.field("page", "broken-key", "这个翻页链接不完整，请从第一页重新开始。");
        }
    }

    private Mono<Page<ItemLine>> lines(Page<UUID> page, Rate rate, Moment moment) {
        if (page.items().isEmpty()) return Mono.just(new Page<>(List.of(), null));
        var counted = changes.alsoCounted(page.items(), rate.numerator(), moment.until())
                .collect(Collectors.toSet());
        return Mono.zip(
                histories.of(page.items()), counted, (known, numerator) -> page(page, known, numerator, moment));
    }

    private Page<ItemLine> page(Page<UUID> page, Map<UUID, History> known, Set<UUID> numerator, Moment moment) {
        Instant morning = moment.until().morning();
        return page.map(id -> {
            History whole = Objects.requireNonNull(known.get(id));
            History seen = morning == null ? whole : Overnight.of(whole, morning);
            return Lines.of(seen, numerator.contains(id), moment.until().asOf(), names);
        });
    }

    private ChangePart part(Question question) {
        Boolean sealed = question.cuts().isEmpty() ? null : Boolean.FALSE;
        return switch (question.scope()) {
            case Scope.County county ->
                new ChangePart(Dimension.COUNTY, By.NOTHING, sealed, null, null, question.cuts());
            case Scope.Sealed only -> new ChangePart(Dimension.SEALED, By.NOTHING, Boolean.TRUE, null, null, Map.of());
            case Scope.Township township ->
                new ChangePart(Dimension.TOWNSHIP, By.NOTHING, Boolean.FALSE, null, township.code(), question.cuts());
            case Scope.InUnit unit ->
                new ChangePart(
                        Dimension.UNIT,
                        By.NOTHING,
                        Boolean.FALSE,
                        List.copyOf(names.within(unit.unit())),
                        null,
                        question.cuts());
        };
    }
}
