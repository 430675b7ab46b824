package org.cunbu.portal.petition.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The places a letter can be about. */
@RestController
@RequestMapping("/api/places")
@Tag(name = "places", description = "地点：乡镇（街道）和村（社区）")
class PlacesController {

    private final Regions regions;

    PlacesController(Regions regions) {
        this.regions = regions;
    }

    @GetMapping
    @Operation(summary = "全县的乡镇，或者一个乡镇的村")
    List<PlaceView> places(
            @Parameter(description = "乡镇代码；不填就是全县的乡镇", example = "430525103") @RequestParam(required = false) @Nullable
                    RegionCode in) {
        var places = in == null ? regions.townships() : regions.villagesOf(township(in));
        return places.stream().map(PlaceView::of).toList();
    }

    private RegionCode township(RegionCode code) {
        return regions.find(code).map(Region::code).orElseThrow(() -> new NotFound("这个乡镇"));
    }

    /** A township or village. */
    record PlaceView(
            @Schema(example = "430525103") String code,
            @Schema(example = "高沙镇") String name,
            @Schema(example = "TOWNSHIP") String level) {

        static PlaceView of(Region region) {
            return new PlaceView(
                    region.code().value(), region.name(), region.level().name());
        }
    }
}
