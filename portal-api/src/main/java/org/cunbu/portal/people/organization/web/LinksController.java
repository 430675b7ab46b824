package org.cunbu.portal.people.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.people.organization.Links;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitLink;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** 联乡联村, for everybody to see. */
@RestController
@RequestMapping("/api/units/{id}/links")
@Tag(name = "units")
class LinksController {
    private final Organization organization;
    private final Links links;
    private final PortalClock clock;

    LinksController(Organization organization, Links links, PortalClock clock) {
        this.organization = organization;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "这个部门联系哪些乡镇和村；不写日期就是今天")
    Flux<LinkView> links(@PathVariable UnitId id, @RequestParam(required = false) @Nullable LocalDate day) {
        if (organization.unit(id).isEmpty()) {
            throw new NotFound("这个单位");
        }
        return links.of(id, day == null ? clock.today() : day).map(LinkView::of);
    }

    /** A department's link with a place. */
    record LinkView(
            UUID id,
            @Schema(example = "D-WATER") String unit,
            @Schema(example = "430525103") String place,
            LocalDate from,
            @Schema(description = "不再联系的第一天") @Nullable LocalDate until) {

        static LinkView of(UnitLink link) {
            return new LinkView(link.id(), link.unit().value(), link.place().value(), link.from(), link.until());
        }
    }
}
