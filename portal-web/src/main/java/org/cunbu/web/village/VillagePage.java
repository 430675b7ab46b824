package org.cunbu.web.village;

import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.Regions;

/** One village's door. */
record VillagePage(String code, String name, String fullName, String township, String townshipName) {

    static VillagePage of(Region village, Regions regions) {
        var township = village.code().township();
        return new VillagePage(
                village.code().value(),
                village.name(),
                regions.fullName(village.code()),
                township.value(),
                regions.fullName(township));
    }
}
