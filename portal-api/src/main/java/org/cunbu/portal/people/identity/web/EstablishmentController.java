package org.cunbu.portal.people.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.identity.Establishment;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.NewLink;
import org.cunbu.portal.people.organization.NewResponsibility;
import org.cunbu.portal.people.organization.Step;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitWish;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Units, links and responsibilities, changed by administrators. */
@RestController
@RequestMapping("/api")
@Tag(name = "units")
class EstablishmentController {
    private final Establishment establishment;

    EstablishmentController(Establishment establishment) {
        this.establishment = establishment;
    }

    @PutMapping("/units/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "新设一个单位，或者改它的名称、上级、电话、地址")
    Mono<Void> put(@PathVariable UnitId id, @Valid @RequestBody UnitRequest wish, Official by) {
        return establishment.put(wish.as(id), by).then();
    }

    @PostMapping("/units/{id}/links")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "联乡联村：这个部门联系一个乡镇或者村")
    Mono<Made> link(@PathVariable UnitId id, @Valid @RequestBody LinkRequest wish, Official by) {
        var place = RegionCode.typed("place", wish.place());
        return establishment
                .link(new NewLink(id, place, wish.from(), wish.until()), by)
                .map(link -> new Made(link.id()));
    }

    @PostMapping("/links/{id}/endings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "结束一条联乡联村，当天生效")
    Mono<Void> endLink(@PathVariable UUID id, Official by) {
        return establishment.endLink(id, by).then();
    }

    @PostMapping("/responsibilities")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "包保：谁从哪天起负责一个地方，原来的人到那天为止")
    Mono<Made> give(@Valid @RequestBody ResponsibilityRequest wish, Official by) {
        return establishment.give(wish.as(), by).map(given -> new Made(given.id()));
    }

    @PostMapping("/responsibilities/{id}/endings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "结束一条包保，当天生效")
    Mono<Void> endResponsibility(@PathVariable UUID id, Official by) {
        return establishment.endResponsibility(id, by);
    }

    /** Something that is there now. */
    record Made(UUID id) {}

    /** A unit as it is to be. */
    record UnitRequest(
            @Schema(example = "水利局") @NotNull String name,
            @Schema(example = "DEPARTMENT") @NotNull String kind,
            @Schema(example = "LEADERSHIP") @Nullable String parent,
            @Schema(example = "430525103") @Nullable String region,
            @Nullable String phone,
            @Nullable String address) {

        UnitWish as(UnitId id) {
            return new UnitWish(
                    id.value(), name, kind, orEmpty(parent), orEmpty(region), orEmpty(phone), orEmpty(address));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** By which place, from when until when. */
    record LinkRequest(
            @Schema(example = "430525103") @NotNull String place,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    /** Who answers for which place, from when until when. */
    record ResponsibilityRequest(
            @NotNull Step step,
            @Schema(example = "430525103201") @NotNull String place,
            @Schema(example = "演示甲") @NotNull String name,
            @Schema(example = "副县长") @NotNull String title,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {

        NewResponsibility as() {
            return new NewResponsibility(step, RegionCode.typed("place", place), name, title, from, until);
        }
    }
}
