package org.cunbu.portal.petition.casework.showing;

import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.petition.intake.Place;
import org.springframework.stereotype.Component;

/** Places as people say them. */
@Component
class PlaceWords {

    private final Regions regions;

    PlaceWords(Regions regions) {
        this.regions = regions;
    }

    /** 高沙镇某某村; a typed place after its township; the county where nothing was said. */
    String of(Place place) {
        return switch (place) {
            case Place.Known known -> regions.fullName(known.code());
            case Place.Typed typed ->
                typed.township().map(regions::fullName).map(name -> name + " ").orElse("") + typed.text();
            case Place.Unknown() -> regions.county().name();
        };
    }
}
