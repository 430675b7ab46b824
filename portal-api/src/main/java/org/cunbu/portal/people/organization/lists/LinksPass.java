package org.cunbu.portal.people.organization.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import org.cunbu.portal.people.organization.NewLink;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitLink;
import org.cunbu.portal.people.organization.rules.Linking;
import org.cunbu.portal.people.organization.store.UnitLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 联乡联村: by the rules of a single link. */
@Component
class LinksPass implements ListPass {
    private final UnitLinks links;

    LinksPass(UnitLinks links) {
        this.links = links;
    }

    private record Result(List<UnitLink> toWrite, Count count) {}

    @Override
    public boolean wantsAll() {
        return true;
    }

    @Override
    public Mono<Count> look(Ahead ahead, List<Staged> lines, List<LineFault> faults) {
        return result(ahead, lines, faults).map(Result::count);
    }

    @Override
    public Mono<Void> write(Ahead ahead, List<Staged> lines) {
        return result(ahead, lines, new ArrayList<>())
                .filter(result -> !result.toWrite().isEmpty())
                .flatMap(result -> links.put(result.toWrite()))
                .then();
    }

    private Mono<Result> result(Ahead ahead, List<Staged> lines, List<LineFault> faults) {
        Set<String> units = lines.stream().map(Staged::key).collect(Collectors.toSet());
        return links.ofUnits(units)
                .collect(Collectors.groupingBy(UnitLink::unit))
                .map(there -> result(ahead, lines, new HashMap<>(there), faults));
    }

    private static Result result(
            Ahead ahead, List<Staged> lines, Map<UnitId, List<UnitLink>> there, List<LineFault> faults) {
        List<UnitLink> toWrite = new ArrayList<>();
        Count count = Count.NONE;
        for (Staged line : lines) {
            NewLink wish = read(line, faults);
            if (wish == null) {
                continue;
            }
            List<UnitLink> known = new ArrayList<>(there.getOrDefault(wish.unit(), List.of()));
            UnitLink same = known.stream()
                    .filter(link ->
                            link.place().equals(wish.place()) && link.from().equals(wish.from()))
                    .findFirst()
                    .orElse(null);
            try {
                known.remove(same);
                UnitLink made = Linking.of(wish, known, ahead.units(), ahead.places());
                UnitLink link = same == null
                        ? made
                        : new UnitLink(same.id(), made.unit(), made.place(), made.from(), made.until());
                known.add(link);
                there.put(wish.unit(), known);
                if (!link.equals(same)) {
                    toWrite.add(link);
                }
                count = count.and(
                        same == null
                                ? new Count(1, 0, 0)
                                : link.equals(same) ? new Count(0, 0, 1) : new Count(0, 1, 0));
            } catch (Refusal no) {
                faults.add(line.fault(Refused.column(no, "unit", line), no.detail()));
            }
        }
        return new Result(toWrite, count);
    }

    private static @Nullable NewLink read(Staged line, List<LineFault> faults) {
        Cells cells = new Cells(line, faults);
        UnitId unit = Refused.unit(cells, "unit");
        RegionCode place = cells.place("place");
        LocalDate from = cells.day("from");
        LocalDate until = cells.dayOrNone("until");
        return !cells.areSound() || unit == null || place == null || from == null
                ? null
                : new NewLink(unit, place, from, until);
    }
}
