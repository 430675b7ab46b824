package org.cunbu.web.intake;

import java.util.Optional;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;

/**
 * The two selects for a place, brought into agreement: a village names its township, a village of another township is
 * forgotten, and so is a code that no place has.
 */
final class ChosenPlace {

    private ChosenPlace() {}

    static LetterForm settle(LetterForm form, Regions regions) {
        var village = known(form.village(), Level.VILLAGE, regions);
        var township = known(form.township(), Level.TOWNSHIP, regions).or(() -> village.map(RegionCode::township));
        var inside = village.filter(
                code -> township.filter(above -> above.contains(code)).isPresent());
        return form.at(word(township), word(inside));
    }

    private static Optional<RegionCode> known(String code, Level level, Regions regions) {
        try {
            return regions.find(new RegionCode(code)).map(Region::code).filter(found -> found.level() == level);
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    private static String word(Optional<RegionCode> code) {
        return code.map(RegionCode::value).orElse("");
    }
}
