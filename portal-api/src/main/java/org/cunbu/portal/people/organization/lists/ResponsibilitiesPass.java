package org.cunbu.portal.people.organization.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import org.cunbu.portal.people.organization.Responsibility;
import org.cunbu.portal.people.organization.Step;
import org.cunbu.portal.people.organization.store.ResponsibilityRows;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who answers for which place: for each place and step one after the other. */
@Component
class ResponsibilitiesPass implements ListPass {
    private final ResponsibilityRows rows;

    ResponsibilitiesPass(ResponsibilityRows rows) {
        this.rows = rows;
    }

    private record Seat(RegionCode place, Step step) {}

    @Override
    public Mono<Count> look(Ahead ahead, List<Staged> lines, List<LineFault> faults) {
        Map<Seat, List<ResponsibilityLines.Said>> said = read(lines, faults);
        return Mono.zip(ahead.standing(places(said)), timelines(said))
                .map(both -> count(said, both.getT1(), both.getT2(), faults));
    }

    @Override
    public Mono<Void> write(Ahead ahead, List<Staged> lines) {
        return timelines(read(lines, new ArrayList<>()))
                .map(timelines -> timelines.stream()
                        .flatMap(timeline -> timeline.toWrite().stream())
                        .toList())
                .filter(toWrite -> !toWrite.isEmpty())
                .flatMap(rows::put)
                .then();
    }

    private Mono<List<Timeline>> timelines(Map<Seat, List<ResponsibilityLines.Said>> said) {
        return rows.forPlaces(places(said))
                .collect(Collectors.groupingBy(known -> new Seat(known.place(), known.step())))
                .map(there -> said.entrySet().stream()
                        .map(each -> Timeline.of(there.getOrDefault(each.getKey(), List.of()), each.getValue()))
                        .toList());
    }

    private static Set<String> places(Map<Seat, List<ResponsibilityLines.Said>> said) {
        return said.keySet().stream().map(seat -> seat.place().value()).collect(Collectors.toSet());
    }

    private static Map<Seat, List<ResponsibilityLines.Said>> read(List<Staged> lines, List<LineFault> faults) {
        Map<Seat, List<ResponsibilityLines.Said>> said = new LinkedHashMap<>();
        for (Staged line : lines) {
            ResponsibilityLines.Said one = ResponsibilityLines.read(line, faults);
            if (one != null) {
                Responsibility wish = one.wish();
                said.computeIfAbsent(new Seat(wish.place(), wish.step()), seat -> new ArrayList<>())
                        .add(one);
            }
        }
        return said;
    }

    private static Count count(
            Map<Seat, List<ResponsibilityLines.Said>> said,
            Set<String> standing,
            List<Timeline> timelines,
            List<LineFault> faults) {
        said.forEach((seat, lines) -> {
            if (!standing.contains(seat.place().value())) {
                lines.forEach(
                        one -> faults.add(one.line().fault("place", "没有代码为 " + seat.place() + " 的地点，先在“地点”表里加上。")));
            }
        });
        Count count = Count.NONE;
        for (Timeline timeline : timelines) {
            faults.addAll(timeline.faults());
            count = count.and(new Count(timeline.added(), timeline.changed(), timeline.unchanged()));
        }
        return count;
    }
}
