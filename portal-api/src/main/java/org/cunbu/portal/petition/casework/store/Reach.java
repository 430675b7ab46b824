package org.cunbu.portal.petition.casework.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.ReadScope;

/**
 * Which rounds somebody may list: of every unit or of these, and whether those at the discipline desk too.
 *
 * @param all      of every unit, none at the discipline desk
 * @param units    of these units, none at the discipline desk
 * @param villages those of the units from which a letter can be kept
 * @param hidden   what lies at the discipline desk
 */
public record Reach(boolean all, Set<UnitId> units, Set<UnitId> villages, boolean hidden) {

    public Reach {
        units = Set.copyOf(units);
        villages = Set.copyOf(villages);
    }

    /** Whatever this scope lets read. */
    public static Reach of(ReadScope scope, Set<UnitId> villages) {
        return new Reach(scope.all(), scope.all() ? Set.of() : scope.units(), villages, scope.discipline());
    }

    /** What of it lies with these units only. */
    public Reach within(Set<UnitId> wanted) {
        var left = all ? wanted : units.stream().filter(wanted::contains).collect(Collectors.toUnmodifiableSet());
        return new Reach(false, left, villages, hidden && wanted.contains(UnitId.DISCIPLINE));
    }

    public boolean isNothing() {
        return !all && units.isEmpty() && !hidden;
    }

    String[] unitCodes() {
        return codes(units);
    }

    String[] villageCodes() {
        return codes(villages.stream().filter(units::contains).collect(Collectors.toUnmodifiableSet()));
    }

    static String[] codes(Set<UnitId> units) {
        return units.stream().map(UnitId::value).sorted().toArray(String[]::new);
    }
}
