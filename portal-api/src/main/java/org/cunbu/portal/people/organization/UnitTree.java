package org.cunbu.portal.people.organization;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All units as they stand, as one value that never changes.
 *
 * @param edition raised with every change to the units
 */
public record UnitTree(long edition, Map<UnitId, Unit> units) {
    public UnitTree {
        units = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(units));
        for (Unit unit : units.values()) {
            UnitId parent = unit.parent();
            if (parent != null && !units.containsKey(parent)) {
                throw new IllegalArgumentException("%s stands below no known unit".formatted(unit.id()));
            }
            refuseCircle(unit, units);
        }
    }

    /** Puts the units in the order of kind and code. */
    public static UnitTree of(long edition, Collection<Unit> units) {
        Map<UnitId, Unit> ordered = new LinkedHashMap<>();
        units.stream()
                .sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::id))
                .forEach(unit -> ordered.put(unit.id(), unit));
        return new UnitTree(edition, ordered);
    }

    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public List<Unit> all() {
        return List.copyOf(units.values());
    }

    public List<Unit> ofKind(UnitKind kind) {
        return units.values().stream().filter(unit -> unit.kind() == kind).toList();
    }

    /** Whether the unit is that one or stands below it. */
    public boolean isWithin(UnitId unit, UnitId ancestor) {
        @Nullable UnitId at = unit;
        while (at != null) {
            if (at.equals(ancestor)) {
                return true;
            }
            Unit known = units.get(at);
            at = known == null ? null : known.parent();
        }
        return false;
    }

    private static void refuseCircle(Unit start, Map<UnitId, Unit> units) {
        Set<UnitId> seen = new HashSet<>();
        @Nullable Unit at = start;
        while (at != null) {
            if (!seen.add(at.id())) {
                throw new IllegalArgumentException("%s stands above itself".formatted(at.id()));
            }
            UnitId parent = at.parent();
            at = parent == null ? null : units.get(parent);
        }
    }
}
