package org.cunbu.portal.people.organization.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.papers.LineProblem;
import org.cunbu.portal.foundation.papers.Row;
import org.cunbu.portal.foundation.papers.Table;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * A list of units as somebody sent it, checked against the units and places that there are. Every fault is told with its
 * line; units that the list does not name stay as they are.
 */
public final class UnitList {
    /** The headings of a list, as the templates have them. */
    public static final List<String> COLUMNS = List.of("code", "name", "kind", "parent", "region", "phone");

    private final UnitTree known;
    private final List<LineProblem> problems = new ArrayList<>();
    private final Map<UnitId, Unit> named = new LinkedHashMap<>();
    private final Map<UnitId, Row> lines = new LinkedHashMap<>();

    private UnitList(UnitTree known) {
        this.known = known;
    }

    public static UnitList check(Table table, UnitTree known, RegionTree places) {
        UnitList list = new UnitList(known);
        for (String column : List.of("code", "name", "kind")) {
            if (!table.header().contains(column)) {
                list.problems.add(new LineProblem(1, column, "缺少这一列。"));
            }
        }
        if (list.problems.isEmpty()) {
            table.rows().forEach(row -> list.read(row, places));
            list.lines.forEach(list::checkParent);
        }
        if (list.problems.isEmpty() && list.named.isEmpty()) {
            list.problems.add(new LineProblem(1, "", "表里没有单位。"));
        }
        return list;
    }

    /** Every fault, in the order of the lines. */
    public List<LineProblem> problems() {
        return problems;
    }

    /** The units that are new or say something else than before, each with the version it would get. */
    public List<Unit> toWrite() {
        return named.values().stream().filter(unit -> !isUnchanged(unit)).toList();
    }

    public int added() {
        return (int) toWrite().stream().filter(unit -> unit.version() == 1).count();
    }

    public int unchanged() {
        return named.size() - toWrite().size();
    }

    private boolean isUnchanged(Unit unit) {
        Unit before = known.units().get(unit.id());
        return before != null && before.saysTheSameAs(unit);
    }

    private void read(Row row, RegionTree places) {
        List<LineProblem> faults = new ArrayList<>();
        Unit unit = UnitLine.read(row, known, places, faults);
        problems.addAll(faults);
        if (unit == null) {
            return;
        }
        Row first = lines.putIfAbsent(unit.id(), row);
        if (first != null) {
            problems.add(row.problem("code", "与第 " + first.line() + " 行的编码相同。"));
        } else {
            named.put(unit.id(), unit);
        }
    }

    private void checkParent(UnitId id, Row row) {
        UnitId parent = parentOf(id);
        if (parent == null) {
            return;
        }
        if (!named.containsKey(parent) && !known.units().containsKey(parent)) {
            problems.add(row.problem("parent", "没有编码为 " + parent + " 的单位。"));
        } else if (comesBackTo(id, parent)) {
            problems.add(row.problem("parent", "上级绕了一圈又回到这个单位。"));
        }
    }

    private boolean comesBackTo(UnitId id, UnitId start) {
        @Nullable UnitId at = start;
        for (int steps = 0; at != null && steps <= named.size() + known.units().size(); steps++) {
            if (at.equals(id)) {
                return true;
            }
            at = parentOf(at);
        }
        return false;
    }

    private @Nullable UnitId parentOf(UnitId id) {
        Unit unit = named.getOrDefault(id, known.units().get(id));
        return unit == null ? null : unit.parent();
    }
}
