package org.cunbu.portal.petition.casework.rules;

import org.cunbu.portal.people.organization.UnitId;

/** What the rules need to know of units. */
public interface Houses {

    UnitId petitionOffice();

    UnitId discipline();

    /** Whether the unit is the other one or below it. */
    boolean isWithin(UnitId unit, UnitId ancestor);

    /** Who decides about what this unit did: the unit above it, at last the county's leaders. */
    UnitId superiorOf(UnitId unit);

    /** Whether the unit is a village or a group: those from which a letter can be kept. */
    boolean isVillage(UnitId unit);
}
