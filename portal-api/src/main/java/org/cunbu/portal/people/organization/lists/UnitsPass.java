package org.cunbu.portal.people.organization.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.papers.LineProblem;
import org.cunbu.portal.foundation.papers.Row;
import org.cunbu.portal.foundation.papers.Table;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import org.cunbu.portal.people.organization.ImportList;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitTree;
import org.cunbu.portal.people.organization.rules.OwnUnits;
import org.cunbu.portal.people.organization.rules.UnitList;

/** Units by the rules of a list of units, with the townships' and villages' own, which follow from the places. */
final class UnitsPass {
    private UnitsPass() {}

    /**
     * What a file says of units.
     *
     * @param toWrite those that are new or changed, the own units of new places too
     * @param ahead all units as they would stand
     */
    record Result(List<Unit> toWrite, UnitTree ahead, Count count, List<LineFault> faults) {}

    static Result of(List<Staged> lines, UnitTree known, RegionTree places) {
        List<LineFault> faults = new ArrayList<>();
        List<Unit> toWrite = new ArrayList<>();
        Count count = Count.NONE;
        if (!lines.isEmpty()) {
            UnitList list = UnitList.check(table(lines), known, places);
            list.problems().forEach(problem -> faults.add(fault(problem)));
            toWrite.addAll(list.toWrite());
            count = new Count(list.added(), toWrite.size() - list.added(), list.unchanged());
        }
        List<Unit> own = OwnUnits.of(places).stream()
                .filter(unit -> known.find(unit.id()).isEmpty())
                .filter(unit -> toWrite.stream().noneMatch(named -> named.id().equals(unit.id())))
                .toList();
        toWrite.addAll(own);
        count = count.and(new Count(own.size(), 0, 0));
        return new Result(toWrite, faults.isEmpty() ? ahead(known, toWrite) : known, count, faults);
    }

    private static UnitTree ahead(UnitTree known, List<Unit> toWrite) {
        Map<Object, Unit> units = new LinkedHashMap<>();
        Stream.concat(known.all().stream(), toWrite.stream()).forEach(unit -> units.put(unit.id(), unit));
        return UnitTree.of(known.edition(), units.values());
    }

    private static Table table(List<Staged> lines) {
        List<String> header =
                ImportList.UNITS.columns().stream().map(ImportList.Column::key).toList();
        List<Row> rows = lines.stream()
                .sorted(java.util.Comparator.comparing(Staged::line))
                .map(line -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        cells.put(header.get(i), line.cells().get(i));
                    }
                    return new Row(line.line(), cells);
                })
                .toList();
        return new Table(header, rows);
    }

    private static LineFault fault(LineProblem problem) {
        String heading = problem.column().isEmpty() ? "" : ImportList.UNITS.heading(problem.column());
        return new LineFault(ImportList.UNITS, problem.line(), heading, problem.message());
    }
}
