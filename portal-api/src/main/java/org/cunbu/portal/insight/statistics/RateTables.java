package org.cunbu.portal.insight.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.insight.statistics.rules.Counts;
import org.cunbu.portal.insight.statistics.rules.Dimension;
import org.cunbu.portal.insight.statistics.rules.Entered;
import org.cunbu.portal.insight.statistics.store.FoldedDays.Sum;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lays sums out as a table of rates. */
@Component
class RateTables {

    private final Names names;

    RateTables(Names names) {
        this.names = names;
    }

    /** The table of a question, from sums wherever they come from. */
    Mono<RateTable> of(Question question, Moment moment, Sums sums) {
        return switch (question.scope()) {
            case Scope.County county -> county(question, moment, sums);
            case Scope.Sealed sealed -> part(question, moment, sums, Dimension.SEALED, List.of(""));
            case Scope.Township township -> part(question, moment, sums, Dimension.TOWNSHIP, List.of(township.code()));
            case Scope.InUnit unit ->
                part(question, moment, sums, Dimension.UNIT, List.copyOf(names.within(unit.unit())));
        };
    }

    private Mono<RateTable> part(
            Question question, Moment moment, Sums sums, Dimension dimension, List<String> values) {
        return sums.of(dimension, values, question.by())
                .map(found -> table(question, moment, found, List.of(), List.of(), parts(question.by(), found)));
    }

    private Mono<RateTable> county(Question question, Moment moment, Sums sums) {
        if (!question.cuts().isEmpty()) return countyCut(question, moment, sums);
        Mono<List<Sum>> told = question.by() == By.NOTHING
                ? Mono.just(List.of())
                : sums.of(Dimension.COUNTY, List.of(""), question.by());
        return Mono.zip(
                        sums.of(Dimension.COUNTY, List.of(""), By.NOTHING),
                        sums.of(Dimension.TOWNSHIP, null, By.NOTHING),
                        sums.of(Dimension.UNIT, null, By.NOTHING),
                        sums.of(Dimension.SEALED, List.of(""), By.NOTHING),
                        told)
                .map(all -> {
                    RateRow sealed = row(new Scope.Sealed(), all.getT4());
                    List<PartRow> parts = new ArrayList<>(parts(question.by(), all.getT5()));
                    if (question.by() != By.NOTHING) {
                        parts.add(new PartRow(question.by(), "", true, sealed.figures()));
                    }
                    return table(
                            question,
                            moment,
                            all.getT1(),
                            with(townships(all.getT2()), sealed),
                            with(units(all.getT3()), sealed),
                            parts);
                });
    }

    /** Of a sealed letter neither channel nor kind nor topic is told, so these sum to the whole without the sealed row. */
    private Mono<RateTable> countyCut(Question question, Moment moment, Sums sums) {
        if (question.dimensions() > 1) return part(question, moment, sums, Dimension.COUNTY, List.of(""));
        return Mono.zip(
                        sums.of(Dimension.COUNTY, List.of(""), By.NOTHING),
                        sums.of(Dimension.TOWNSHIP, null, By.NOTHING),
                        sums.of(Dimension.UNIT, null, By.NOTHING))
                .map(all ->
                        table(question, moment, all.getT1(), townships(all.getT2()), units(all.getT3()), List.of()));
    }

    private List<RateRow> townships(List<Sum> sums) {
        Map<String, List<Sum>> byCode = grouped(sums, Sum::value);
        Set<String> known = Set.copyOf(names.townships());
        Stream<RateRow> townships = names.townships().stream()
                .map(code -> row(new Scope.Township(code), byCode.getOrDefault(code, List.of())));
        List<Sum> elsewhere =
                sums.stream().filter(sum -> !known.contains(sum.value())).toList();
        return Stream.concat(townships, Stream.of(row(new Scope.Township(""), elsewhere)))
                .toList();
    }

    private List<RateRow> units(List<Sum> sums) {
        Map<String, List<Sum>> byTop = grouped(sums, sum -> names.topOf(sum.value()));
        return names.inOrder(byTop.keySet()).stream()
                .map(top -> row(new Scope.InUnit(top), byTop.getOrDefault(top, List.of())))
                .toList();
    }

    private static List<PartRow> parts(By by, List<Sum> sums) {
        if (by == By.NOTHING) return List.of();
        return grouped(sums, Sum::cut).entrySet().stream()
                .map(part -> new PartRow(by, part.getKey(), false, figures(part.getValue(), sum -> true)))
                .sorted(Comparator.comparing((PartRow row) -> -row.figures().received())
                        .thenComparing(PartRow::value))
                .toList();
    }

    private RateTable table(
            Question question,
            Moment moment,
            List<Sum> sums,
            List<RateRow> townships,
            List<RateRow> units,
            List<PartRow> parts) {
        return new RateTable(
                question,
                names.of(question.scope()),
                moment.shown(),
                moment.sealedAsOf(),
                figures(sums, sum -> true),
                figures(sums, sum -> sum.entered().equals(Entered.CITIZEN.name())),
                figures(sums, sum -> sum.entered().equals(Entered.STAFF.name())),
                townships,
                units,
                parts);
    }

    private RateRow row(Scope scope, List<Sum> sums) {
        return new RateRow(scope, names.of(scope), figures(sums, sum -> true));
    }

    private static List<RateRow> with(List<RateRow> rows, RateRow sealed) {
        return Stream.concat(rows.stream(), Stream.of(sealed)).toList();
    }

    private static Map<String, List<Sum>> grouped(List<Sum> sums, Function<Sum, String> by) {
        return sums.stream().collect(Collectors.groupingBy(by));
    }

    static Figures figures(List<Sum> sums, Predicate<Sum> which) {
        Counts counts = Counts.none();
        sums.stream().filter(which).forEach(sum -> counts.add(sum.counts()));
        return Figures.of(counts);
    }
}
