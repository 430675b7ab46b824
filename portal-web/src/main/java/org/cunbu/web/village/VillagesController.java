package org.cunbu.web.village;

import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The way to one's own village: townships, a township's villages, and the village's door. */
@Controller
class VillagesController {

    private final Regions regions;

    VillagesController(Regions regions) {
        this.regions = regions;
    }

    @GetMapping("/villages")
    Rendering townships() {
        return Rendering.view("village/townships")
                .modelAttribute("townships", regions.townships())
                .build();
    }

    @GetMapping("/villages/{code}")
    Rendering place(@PathVariable String code) {
        var region = find(code);
        return switch (region.level()) {
            case TOWNSHIP -> township(region);
            case VILLAGE -> village(region);
            case COUNTY, GROUP, HOUSEHOLD -> throw unknown();
        };
    }

    private Rendering township(Region township) {
        return Rendering.view("village/township")
                .modelAttribute("township", township)
                .modelAttribute("villages", regions.villagesOf(township.code()))
                .build();
    }

    private Rendering village(Region village) {
        return Rendering.view("village/village")
                .modelAttribute("page", VillagePage.of(village, regions))
                .build();
    }

    private Region find(String code) {
        try {
            return regions.find(new RegionCode(code)).orElseThrow(VillagesController::unknown);
        } catch (IllegalArgumentException noCode) {
            throw unknown();
        }
    }

    private static NotFound unknown() {
        return new NotFound("这个地方");
    }
}
