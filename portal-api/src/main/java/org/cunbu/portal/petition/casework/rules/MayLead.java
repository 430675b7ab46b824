package org.cunbu.portal.petition.casework.rules;

import java.util.Optional;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.petition.routing.Screening;

/** Whether a unit may be given a letter. The hard rules, whatever a dispatcher wishes. */
public final class MayLead {

    private MayLead() {}

    /**
     * Why not, as a sentence; empty where nothing speaks against it.
     *
     * @param keepFromVillage the petitioner does not want the village to know
     * @param screening       what the letter's words say of persons and villages
     * @param proposed        what kind of unit routing proposes, where it proposes one
     */
    public static Optional<String> refusal(
            Unit unit, boolean keepFromVillage, Screening screening, Optional<UnitKind> proposed) {
        if (!unit.answersLetters()) return Optional.of("“" + unit.name() + "”不承办来信，请另选单位。");
        return switch (unit.kind()) {
            case DISCIPLINE -> Optional.of("移送纪检监察由纪检监察室决定，不能直接转送。");
            case VILLAGE -> refusalOfVillage(keepFromVillage, screening, proposed);
            case TOWNSHIP -> pushedDown(proposed);
            case HEADQUARTERS, TASK_FORCE, PETITION_OFFICE, DEPARTMENT -> Optional.empty();
            case GROUP, EXTERNAL, COUNTY_LEADERSHIP -> Optional.of("“" + unit.name() + "”不承办来信，请另选单位。");
        };
    }

    private static Optional<String> refusalOfVillage(
            boolean keepFromVillage, Screening screening, Optional<UnitKind> proposed) {
        if (keepFromVillage) return Optional.of("来信人不愿让村里知道，不能转给村（社区），请转给乡镇或部门。");
        if (screening.aboutVillage()) return Optional.of("这封信涉及村干部，不能转给村（社区）自己办。");
        return pushedDown(proposed);
    }

    /** A department's matter is not pushed down to a township or village. */
    private static Optional<String> pushedDown(Optional<UnitKind> proposed) {
        return proposed.filter(UnitKind.DEPARTMENT::equals).map(kind -> "这是部门职责内的事，不能压给乡镇或村（社区）。");
    }
}
