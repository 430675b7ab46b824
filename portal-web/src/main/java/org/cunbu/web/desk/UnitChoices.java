package org.cunbu.web.desk;

import java.util.List;
import java.util.Optional;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.springframework.stereotype.Component;

/** The county's units as searchable lists. */
@Component
public class UnitChoices {

    private final Organization organization;

    UnitChoices(Organization organization) {
        this.organization = organization;
    }

    /** Units to which a letter can be given. */
    public List<UnitChoice> answeringLetters() {
        return choices(
                organization.units().stream().filter(Unit::answersLetters).toList());
    }

    /** All units. */
    public List<UnitChoice> all() {
        return choices(organization.units());
    }

    /** The unit that was meant by what was typed, among all units. */
    public Optional<UnitChoice> meant(String typed) {
        return UnitChoice.meant(typed, all());
    }

    private List<UnitChoice> choices(List<Unit> units) {
        return units.stream()
                .map(unit -> new UnitChoice(unit.id().value(), fullName(unit)))
                .toList();
    }

    /** A village's name alone says little: the township's stands before it. */
    private String fullName(Unit unit) {
        var parent = unit.parent();
        return switch (unit.kind()) {
            case VILLAGE, GROUP ->
                parent == null
                        ? unit.name()
                        : organization
                                .unit(parent)
                                .map(above -> above.name() + unit.name())
                                .orElse(unit.name());
            case COUNTY_LEADERSHIP,
                    HEADQUARTERS,
                    TASK_FORCE,
                    PETITION_OFFICE,
                    DISCIPLINE,
                    DEPARTMENT,
                    TOWNSHIP,
                    EXTERNAL -> unit.name();
        };
    }
}
