package org.cunbu.portal.petition.casework.rules;

import java.util.Optional;
import org.cunbu.portal.people.organization.UnitId;

/** How far a letter may be passed on: by the petition office and the county's leaders anywhere, by a unit within its own. */
public final class MayPass {

    private MayPass() {}

    /** Why not, as a sentence; empty where nothing speaks against it. */
    public static Optional<String> refusal(UnitId from, UnitId to, UnitId holder, Houses houses) {
        if (to.equals(holder)) return Optional.of("信就在这个单位，请另选单位。");
        if (from.equals(houses.petitionOffice()) || from.equals(UnitId.LEADERSHIP)) return Optional.empty();
        if (houses.isWithin(to, from) || to.equals(houses.superiorOf(from))) return Optional.empty();
        return Optional.of("只能转给本单位下属的单位，或者上级单位。");
    }
}
