package org.cunbu.portal.people.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.Answering;
import org.cunbu.portal.people.organization.Responsibilities;
import org.cunbu.portal.people.organization.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who answers for a place, for everybody to see. */
@RestController
@RequestMapping("/api/places/{place}/answering")
@Tag(name = "places")
class AnsweringController {
    private final Responsibilities responsibilities;
    private final Regions regions;
    private final PortalClock clock;

    AnsweringController(Responsibilities responsibilities, Regions regions, PortalClock clock) {
        this.responsibilities = responsibilities;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "谁负责这个地方：从最近的一级到县领导；不写日期就是今天")
    Flux<AnsweringView> answering(
            @PathVariable RegionCode place, @RequestParam(required = false) @Nullable LocalDate day) {
        return regions.exists(place)
                .filter(there -> there)
                .switchIfEmpty(Mono.error(() -> new NotFound("这个地方")))
                .thenMany(Flux.defer(() -> responsibilities.whoAnswersFor(place, day == null ? clock.today() : day)))
                .map(AnsweringView::of);
    }

    /** Somebody in office who answers for the place or for one around it. */
    record AnsweringView(
            Step step,
            @Schema(example = "430525103201") String place,
            String placeName,
            String name,
            @Schema(example = "副县长") String title,
            @Schema(example = "T430525103") String unit,
            String unitName,
            @Nullable String phone) {

        static AnsweringView of(Answering each) {
            return new AnsweringView(
                    each.step(),
                    each.place().value(),
                    each.placeName(),
                    each.name(),
                    each.title(),
                    each.unit().value(),
                    each.unitName(),
                    each.phone());
        }
    }
}
