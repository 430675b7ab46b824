package org.cunbu.portal.people.organization.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.papers.LineProblem;
import org.cunbu.portal.foundation.papers.Row;
import org.cunbu.portal.foundation.papers.Table;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.people.organization.UnitTree;
import org.cunbu.portal.people.organization.UnitWish;
import org.jspecify.annotations.Nullable;

/**
 * A list of units as somebody sent it, checked against the units and places that there are. Every fault is told with its
 * line; units that the list does not name stay as they are.
 */
public final class UnitList {
    /** The headings of a list, as the templates have them. */
    public static final List<String> COLUMNS = List.of("code", "name", "kind", "parent", "region", "phone", "address");

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
            boolean withAddress = table.header().contains("address");
            table.rows().forEach(row -> list.read(row, places, withAddress));
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

    private void read(Row row, RegionTree places, boolean withAddress) {
        List<LineProblem> faults = new ArrayList<>();
        Unit unit = UnitLine.read(row, known, places, withAddress, faults);
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

    /** One unit by the rules of a list; what is wrong is told at the fields. */
    public static Unit ofOne(UnitWish wish, UnitTree known, RegionTree places) {
        UnitList list = check(new Table(COLUMNS, List.of(new Row(1, wish.cells()))), known, places);
        if (!list.problems.isEmpty()) {
            throw new Invalid(list.problems.stream()
                    .map(problem -> new FieldError(problem.column(), "wrong", problem.message()))
                    .toList());
        }
        return list.named.values().iterator().next();
    }

    /** Units that the list names, as they would stand. */
    public Map<UnitId, Unit> named() {
        return named;
    }

    private void checkParent(UnitId id, Row row) {
        UnitId parent = parentOf(id);
        if (isTaskForce(id) && !isHeadquarters(parent)) {
            problems.add(row.problem("parent", "专班设在指挥部办公室下面，上级写它的编码。"));
            return;
        }
        if (parent == null) {
            return;
        }
        if (!named.containsKey(parent) && !known.units().containsKey(parent)) {
            problems.add(row.problem("parent", "没有编码为 " + parent + " 的单位。"));
        } else if (comesBackTo(id, parent)) {
            problems.add(row.problem("parent", "上级绕了一圈又回到这个单位。"));
        }
    }

    private boolean isTaskForce(UnitId id) {
        Unit unit = named.get(id);
        return unit != null && unit.kind() == UnitKind.TASK_FORCE;
    }

    private boolean isHeadquarters(@Nullable UnitId id) {
        Unit unit = id == null ? null : named.getOrDefault(id, known.units().get(id));
        return unit != null && unit.kind() == UnitKind.HEADQUARTERS;
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
