package org.cunbu.web.answering;

import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** /answering: who answers for my township, my village, my group. Single households have no page. */
@Controller
class AnsweringController {

    private final Regions regions;
    private final AnsweringPages pages;

    AnsweringController(Regions regions, AnsweringPages pages) {
        this.regions = regions;
        this.pages = pages;
    }

    @GetMapping("/answering")
    Rendering townships() {
        return Rendering.view("answering/townships")
                .modelAttribute("townships", regions.townships())
                .build();
    }

    @GetMapping("/answering/{code}")
    Mono<Rendering> place(@PathVariable String code) {
        return pages.of(find(code))
                .map(page -> Rendering.view("answering/place")
                        .modelAttribute("page", page)
                        .build());
    }

    private Region find(String code) {
        try {
            return regions.find(new RegionCode(code))
                    .filter(place -> place.level() != Level.COUNTY)
                    .orElseThrow(AnsweringController::unknown);
        } catch (IllegalArgumentException noCode) {
            throw unknown();
        }
    }

    private static NotFound unknown() {
        return new NotFound("这个地方");
    }
}
