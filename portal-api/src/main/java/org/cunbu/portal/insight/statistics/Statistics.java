package org.cunbu.portal.insight.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.statistics.rules.Dimension;
import org.cunbu.portal.insight.statistics.rules.Entered;
import org.cunbu.portal.insight.statistics.store.Changes;
import org.cunbu.portal.insight.statistics.store.FoldedDays;
import org.cunbu.portal.insight.statistics.store.Histories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The rates, open to everybody: for the county, its townships and its units, for any month of receipt, as of any instant.
 * Every figure opens to the lines that it counts.
 */
@Service
public class Statistics {

    private static final int LINES = 50;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final FoldedDays days;
    private final Changes changes;
    private final Histories histories;
    private final Names names;
    private final PortalClock clock;

    Statistics(FoldedDays days, Changes changes, Histories histories, Names names, PortalClock clock) {
        this.days = days;
        this.changes = changes;
        this.histories = histories;
        this.names = names;
        this.clock = clock;
    }

    /** The rates of a scope for the letters of a month, as they stand now. */
    public Mono<RateTable> rates(Scope scope, YearMonth month) {
        return rates(scope, month, clock.instant());
    }

    /** The rates of a scope for the letters of a month, as they stood at an instant. */
    public Mono<RateTable> rates(Scope scope, YearMonth month, Instant asOf) {
        names.require(scope);
        requireTime(month, asOf);
        return switch (scope) {
            case Scope.County county -> county(month, asOf);
            case Scope.Sealed sealed ->
                sums(Dimension.SEALED, month, asOf).map(sums -> table(sealed, month, asOf, sums, value -> true));
            case Scope.Township township ->
                sums(Dimension.TOWNSHIP, month, asOf)
                        .map(sums -> table(township, month, asOf, sums, township.code()::equals));
            case Scope.InUnit unit -> {
                Set<String> within = names.within(unit.unit());
                yield sums(Dimension.UNIT, month, asOf).map(sums -> table(unit, month, asOf, sums, within::contains));
            }
        };
    }

    /** The lines that a rate's denominator counts, each with whether its numerator counts it too. */
    public Mono<Page<ItemLine>> items(Scope scope, YearMonth month, Rate rate, @Nullable PageKey page) {
        return items(scope, month, rate, false, clock.instant(), page);
    }

    /**
     * The lines behind a figure as of an instant.
     *
     * @param numerator whether only those that the numerator counts
     */
    public Mono<Page<ItemLine>> items(
            Scope scope, YearMonth month, Rate rate, boolean numerator, Instant asOf, @Nullable PageKey page) {
        names.require(scope);
        requireTime(month, asOf);
        UUID after = page == null ? null : lastOf(page);
        var measure = numerator ? rate.numerator() : rate.denominator();
        return changes.counted(part(scope), month.atDay(1), measure, asOf, after, LINES + 1)
                .collectList()
                .flatMap(found -> lines(Page.of(found, LINES, id -> PageKey.of(id.toString())), rate, asOf));
    }

    /** Times in which there can be letters; others would leave PostgreSQL's own range of dates. */
    private static void requireTime(YearMonth month, Instant asOf) {
        if (month.getYear() < 2000 || month.getYear() > 2100) {
            throw Invalid.field("month", "out-of-range", "月份写成 2026-11 这样。");
        }
        if (asOf.isBefore(Instant.EPOCH) || asOf.isAfter(LATEST)) {
            throw Invalid.field("asOf", "out-of-range", "时间写成 2026-11-25T00:00:00Z 这样。");
        }
    }

    private static UUID lastOf(PageKey page) {
        try {
            return UUID.fromString(page.parts(1).getFirst());
        } catch (IllegalArgumentException e) {
            throw Invalid.field("page", "broken-key", "这个翻页链接不完整，请从第一页重新开始。");
        }
    }

    private Mono<Page<ItemLine>> lines(Page<UUID> page, Rate rate, Instant asOf) {
        if (page.items().isEmpty()) return Mono.just(new Page<>(List.of(), null));
        var all = histories.of(page.items());
        var counted = changes.alsoCounted(page.items(), rate.numerator(), asOf).collect(Collectors.toSet());
        return Mono.zip(
                all,
                counted,
                (known, numerator) -> page.map(
                        id -> Lines.of(Objects.requireNonNull(known.get(id)), numerator.contains(id), asOf, names)));
    }

    private Mono<RateTable> county(YearMonth month, Instant asOf) {
        return Mono.zip(
                        sums(Dimension.COUNTY, month, asOf),
                        sums(Dimension.TOWNSHIP, month, asOf),
                        sums(Dimension.UNIT, month, asOf),
                        sums(Dimension.SEALED, month, asOf))
                .map(all -> {
                    RateTable whole = table(new Scope.County(), month, asOf, all.getT1(), value -> true);
                    RateRow sealed = row(new Scope.Sealed(), all.getT4(), value -> true);
                    return new RateTable(
                            whole.scope(),
                            whole.name(),
                            month,
                            asOf,
                            whole.whole(),
                            whole.byCitizens(),
                            whole.byStaff(),
                            townships(all.getT2(), sealed),
                            units(all.getT3(), sealed));
                });
    }

    private List<RateRow> townships(List<FoldedDays.Sum> sums, RateRow sealed) {
        List<RateRow> rows = new ArrayList<>();
        names.townships().forEach(code -> rows.add(row(new Scope.Township(code), sums, code::equals)));
        Predicate<String> elsewhere = value -> !names.townships().contains(value);
        rows.add(row(new Scope.Township(""), sums, elsewhere));
        rows.add(sealed);
        return rows;
    }

    private List<RateRow> units(List<FoldedDays.Sum> sums, RateRow sealed) {
        Map<String, Set<String>> values = sums.stream()
                .map(FoldedDays.Sum::value)
                .distinct()
                .collect(Collectors.groupingBy(names::topOf, Collectors.toSet()));
        List<RateRow> rows = new ArrayList<>(names.inOrder(values.keySet()).stream()
                .map(top -> row(new Scope.InUnit(top), sums, values.getOrDefault(top, Set.of())::contains))
                .toList());
        rows.add(sealed);
        return rows;
    }

    private Mono<List<FoldedDays.Sum>> sums(Dimension dimension, YearMonth month, Instant asOf) {
        LocalDate first = month.atDay(1);
        return days.sums(dimension, first, asOf).collectList();
    }

    private RateTable table(
            Scope scope, YearMonth month, Instant asOf, List<FoldedDays.Sum> sums, Predicate<String> counts) {
        List<FoldedDays.Sum> mine =
                sums.stream().filter(sum -> counts.test(sum.value())).toList();
        return new RateTable(
                scope,
                names.of(scope),
                month,
                asOf,
                figures(mine, entered -> true),
                figures(mine, Entered.CITIZEN.name()::equals),
                figures(mine, Entered.STAFF.name()::equals),
                List.of(),
                List.of());
    }

    private RateRow row(Scope scope, List<FoldedDays.Sum> sums, Predicate<String> counts) {
        return new RateRow(
                scope,
                names.of(scope),
                figures(sums.stream().filter(sum -> counts.test(sum.value())).toList(), entered -> true));
    }

    private static Figures figures(List<FoldedDays.Sum> sums, Predicate<String> entered) {
        return Figures.of(sums.stream()
                .filter(sum -> entered.test(sum.entered()))
                .collect(Collectors.toMap(FoldedDays.Sum::measure, FoldedDays.Sum::amount, Integer::sum)));
    }

    private Changes.Part part(Scope scope) {
        return switch (scope) {
            case Scope.County county -> new Changes.Part(true, false, null, null);
            case Scope.Sealed sealed -> new Changes.Part(false, true, null, null);
            case Scope.Township township -> new Changes.Part(false, false, township.code(), null);
            case Scope.InUnit unit -> new Changes.Part(false, false, null, List.copyOf(names.within(unit.unit())));
        };
    }

    /** The month that is running. */
    public YearMonth thisMonth() {
        return Shanghai.monthOf(clock.instant());
    }
}
