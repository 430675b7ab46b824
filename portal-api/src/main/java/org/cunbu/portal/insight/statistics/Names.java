package org.cunbu.portal.insight.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.springframework.stereotype.Component;

/** What places and units are called in the tables, and which stand under which. */
@Component
class Names {

    private final Regions regions;
    private final Organization organization;

    Names(Regions regions, Organization organization) {
        this.regions = regions;
        this.organization = organization;
    }

    /** Codes of the county's townships, in order. */
    List<String> townships() {
        return regions.townships().stream()
                .map(township -> township.code().value())
                .toList();
    }

    /** Codes of a township's villages and communities, in order. */
    List<String> villagesOf(String township) {
        return regions.villagesOf(new RegionCode(township)).stream()
                .map(village -> village.code().value())
                .toList();
    }

    /** The scope's name on the pages. */
    String of(Scope scope) {
        return switch (scope) {
            case Scope.County county -> regions.county().name();
            case Scope.Sealed sealed -> "由县级保密办理";
            case Scope.Township township -> township.code().isEmpty() ? "地点不详" : place(township.code());
            case Scope.InUnit unit -> unit(unit.unit());
        };
    }

    /** Every scope that can be asked for, in order. */
    List<NamedScope> scopes() {
        Stream<Scope> townships = townships().stream().map(Scope.Township::new);
        Stream<Scope> units = organization.units().stream()
                .filter(unit -> unit.answersLetters() && !isInVillage(unit))
                .map(unit -> new Scope.InUnit(unit.id().value()));
        return Stream.of(Stream.<Scope>of(new Scope.County()), townships, units, Stream.<Scope>of(new Scope.Sealed()))
                .flatMap(some -> some)
                .map(scope -> new NamedScope(scope, of(scope)))
                .toList();
    }

    /** A scope that names a township or a unit must name one that there is. */
    void require(Scope scope) {
        switch (scope) {
            case Scope.County county -> {}
            case Scope.Sealed sealed -> {}
            case Scope.Township township -> {
                if (!township.code().isEmpty() && !townships().contains(township.code())) throw new NotFound("乡镇");
            }
            case Scope.InUnit unit -> {
                // A village's month would tell of single letters: it is counted in its township's figures only.
                if (known(unit.unit()).filter(each -> !isInVillage(each)).isEmpty()) throw new NotFound("单位");
            }
        }
    }

    /** The unit itself and its children. */
    Set<String> within(String unit) {
        UnitId top = UnitId.valueOf(unit);
        Stream<String> below = organization.units().stream()
                .map(Unit::id)
                .filter(each -> organization.isWithin(each, top))
                .map(UnitId::value);
        return Stream.concat(Stream.of(unit), below).collect(Collectors.toSet());
    }

    /** The row of the county's table in which a unit is counted: a village's in its township's, a task force's in the headquarters'. */
    String topOf(String unit) {
        String at = unit;
        Optional<Unit> known = known(at);
        while (known.isPresent() && isPart(known.get())) {
            UnitId parent = known.get().parent();
            if (parent == null) return at;
            at = parent.value();
            known = known(at);
        }
        return at;
    }

    /** The unit that a line of the public log may name: a village's letters are named by its township. */
    String shownUnit(String unit) {
        return known(unit).filter(Names::isInVillage).isPresent() ? topOf(unit) : unit;
    }

    /** In the order of the county's own list, unknown ones last. */
    List<String> inOrder(Collection<String> units) {
        List<String> all =
                organization.units().stream().map(unit -> unit.id().value()).toList();
        return units.stream()
                .sorted((a, b) -> Integer.compare(place(all, a), place(all, b)))
                .toList();
    }

    String unit(String id) {
        return known(id).map(Unit::name).orElse(id);
    }

    String place(String code) {
        return regions.find(new RegionCode(code)).map(Region::name).orElse(code);
    }

    private static int place(List<String> all, String unit) {
        int at = all.indexOf(unit);
        return at < 0 ? all.size() : at;
    }

    private Optional<Unit> known(String id) {
        return organization.unit(UnitId.valueOf(id));
    }

    private static boolean isPart(Unit unit) {
        return isInVillage(unit) || unit.kind() == UnitKind.TASK_FORCE;
    }

    private static boolean isInVillage(Unit unit) {
        return unit.kind() == UnitKind.VILLAGE || unit.kind() == UnitKind.GROUP;
    }
}
