package org.cunbu.portal.petition.routing.rules;

import java.util.Optional;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.routing.Target;

/**
 * On which level a line of the catalogue is answered. A department's matter is never pushed down; a village never gets
 * what is about its own cadres, names somebody, complains, or is kept from it.
 */
final class LevelRule {

    private LevelRule() {}

    /**
     * The unit that answers.
     *
     * @param unit empty where the place is not certain enough to say
     * @param why the level in words, and why not the village
     */
    record Answerer(Optional<UnitId> unit, String why) {}

    static Answerer answerer(Target target, Whereabouts where, Optional<String> notVillage) {
        return switch (target) {
            case Target.OfUnit(UnitId unit) -> new Answerer(Optional.of(unit), "属县直单位职责，不往乡镇、村下转");
            case Target.OfTownship() -> new Answerer(where.region().map(LevelRule::township), "属乡镇（街道）职责，不交村里");
            case Target.OfVillage() -> village(where, notVillage);
        };
    }

    private static Answerer village(Whereabouts where, Optional<String> notVillage) {
        var village = where.region().filter(code -> code.level() != Level.TOWNSHIP);
        var why = notVillage.or(() -> village.isPresent() ? Optional.empty() : Optional.of("没有写明是哪个村"));
        return why.map(reason -> new Answerer(where.region().map(LevelRule::township), "不交村里办：" + reason))
                .orElseGet(() -> new Answerer(village.map(UnitId::of), "村里自己能办的事，由村里先答"));
    }

    private static UnitId township(RegionCode place) {
        return UnitId.of(place.township());
    }

    /** Why a letter must not go to a village, if anything speaks against it. */
    static Optional<String> notVillage(
            Kind kind, boolean keptFromVillage, boolean aboutVillage, boolean personMustLook) {
        if (keptFromVillage) {
            return Optional.of("来信人不让村里知道");
        }
        if (aboutVillage) {
            return Optional.of("涉及村（社区）干部");
        }
        if (personMustLook) {
            return Optional.of("要先由人看过");
        }
        return switch (kind) {
            case COMPLAINT, REPORT -> Optional.of("投诉和举报不由村里自己答");
            case INQUIRY, HELP, SUGGESTION, PRAISE -> Optional.empty();
        };
    }
}
