package org.cunbu.web.discovery;

import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.springframework.stereotype.Component;

/** Names for the codes of places that the index counts by. */
@Component
class PlaceWords {

    private final Regions regions;

    PlaceWords(Regions regions) {
        this.regions = regions;
    }

    String township(String code) {
        try {
            return regions.find(new RegionCode(code)).map(Region::name).orElse(code);
        } catch (IllegalArgumentException noCode) {
            return regions.county().name();
        }
    }
}
