package org.cunbu.portal.insight.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cunbu.portal.insight.statistics.rules.Counts;
import org.cunbu.portal.insight.statistics.rules.Dimension;
import org.cunbu.portal.insight.statistics.rules.Hiding;
import org.cunbu.portal.insight.statistics.rules.Measure;
import org.cunbu.portal.insight.statistics.rules.Sight;
import org.cunbu.portal.insight.statistics.store.FoldedDays;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The villages of a township by quarters. What is hidden is decided for each count by which rates are told: received, and
 * every denominator; a rate is told only where its denominator is, and its numerator where that is a denominator too.
 */
@Component
class VillageTables {

    private final Sources sources;
    private final Names names;

    VillageTables(Sources sources, Names names) {
        this.sources = sources;
        this.names = names;
    }

    Mono<VillageTable> of(String township, Quarter quarter, Moment moment, Sight sight) {
        List<String> codes = new ArrayList<>(names.villagesOf(township));
        codes.add(township);
        return Flux.fromIterable(quarter.months())
                .concatMap(month -> {
                    Question question = Question.of(new Scope.Township(township), month);
                    return sources.of(question, moment).of(Dimension.VILLAGE, codes, By.NOTHING);
                })
                .flatMapIterable(sums -> sums)
                .collectList()
                .map(sums -> table(township, quarter, moment, sight, codes, sums));
    }

    private VillageTable table(
            String township,
            Quarter quarter,
            Moment moment,
            Sight sight,
            List<String> codes,
            List<FoldedDays.Sum> sums) {
        Map<String, Counts> byCode = new HashMap<>();
        codes.forEach(code -> byCode.put(code, Counts.none()));
        sums.forEach(sum ->
                byCode.computeIfAbsent(sum.value(), code -> Counts.none()).add(sum.counts()));
        List<Counts> counts = codes.stream()
                .map(code -> Objects.requireNonNull(byCode.get(code)))
                .toList();
        Map<Measure, boolean[]> hidden = hidden(counts);
        List<VillageTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            boolean small = sight.village().test(code);
            rows.add(row(code.equals(township) ? "" : code, counts.get(i), i, small ? Map.of() : hidden));
        }
        boolean all = codes.stream().allMatch(sight.village());
        return new VillageTable(township, names.place(township), quarter, moment.shown(), all, rows);
    }

    private VillageTable.Row row(String code, Counts counts, int at, Map<Measure, boolean[]> hidden) {
        String name = code.isEmpty() ? "没有写到村" : names.place(code);
        Figures figures = Figures.of(counts);
        boolean told = tells(Measure.RECEIVED, at, hidden);
        List<VillageTable.Cell> cells = Arrays.stream(Rate.values())
                .map(rate -> new VillageTable.Cell(rate, told && tells(rate, at, hidden) ? figures.of(rate) : null))
                .toList();
        return new VillageTable.Row(code, name, told ? figures.received() : null, cells);
    }

    private static boolean tells(Rate rate, int at, Map<Measure, boolean[]> hidden) {
        // Standing is received less withdrawn and declined: where it is not told, those are not told either.
        boolean byStanding = rate != Rate.WITHDRAWAL && rate != Rate.DECLINED || tells(Measure.STANDING, at, hidden);
        return byStanding && tells(rate.denominator(), at, hidden) && tells(rate.numerator(), at, hidden);
    }

    private static boolean tells(Measure measure, int at, Map<Measure, boolean[]> hidden) {
        boolean[] hides = hidden.get(measure);
        return hides == null || !hides[at];
    }

    private static Map<Measure, boolean[]> hidden(List<Counts> counts) {
        Map<Measure, boolean[]> hidden = new EnumMap<>(Measure.class);
        boolean[] received = Hiding.of(column(counts, Measure.RECEIVED), new boolean[counts.size()]);
        hidden.put(Measure.RECEIVED, received);
        for (Rate rate : Rate.values()) {
            hidden.computeIfAbsent(rate.denominator(), measure -> Hiding.of(column(counts, measure), received.clone()));
        }
        return hidden;
    }

    private static int[] column(List<Counts> counts, Measure measure) {
        return counts.stream().mapToInt(each -> each.get(measure)).toArray();
    }
}
