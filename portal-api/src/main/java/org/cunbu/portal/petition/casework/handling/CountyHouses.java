package org.cunbu.portal.petition.casework.handling;

import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.petition.casework.rules.Houses;
import org.springframework.stereotype.Component;

/** The county's units, as the rules see them. */
@Component
public class CountyHouses implements Houses {

    private final Organization organization;

    public CountyHouses(Organization organization) {
        this.organization = organization;
    }

    @Override
    public UnitId petitionOffice() {
        return UnitId.PETITION_OFFICE;
    }

    @Override
    public UnitId discipline() {
        return UnitId.DISCIPLINE;
    }

    @Override
    public boolean isWithin(UnitId unit, UnitId ancestor) {
        return organization.isWithin(unit, ancestor);
    }

    @Override
    public UnitId superiorOf(UnitId unit) {
        return organization.superiorOf(unit);
    }

    @Override
    public boolean isVillage(UnitId unit) {
        return organization
                .unit(unit)
                .filter(known -> isBelowTownship(known.kind()))
                .isPresent();
    }

    /** The unit with all units below it. */
    public Set<UnitId> below(UnitId unit) {
        return organization.units().stream()
                .map(Unit::id)
                .filter(each -> organization.isWithin(each, unit))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The units from which a letter can be kept. */
    public Set<UnitId> villages() {
        return organization.units().stream()
                .filter(unit -> isBelowTownship(unit.kind()))
                .map(Unit::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The unit's name; its code where it is no longer known. */
    public String name(UnitId unit) {
        return organization.unit(unit).map(Unit::name).orElse(unit.value());
    }

    /** The department or township that stands for a unit in public. */
    public UnitId shownAs(UnitId unit) {
        return isVillage(unit) ? shownAs(organization.superiorOf(unit)) : unit;
    }

    private static boolean isBelowTownship(UnitKind kind) {
        return kind == UnitKind.VILLAGE || kind == UnitKind.GROUP;
    }
}
