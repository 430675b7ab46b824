package org.cunbu.portal.people.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The offices that answer letters, for everybody to see. */
@RestController
@RequestMapping("/api/units")
@Tag(name = "units", description = "单位：指挥部、信访局、部门、乡镇、村")
class UnitsController {
    private final Organization organization;

    UnitsController(Organization organization) {
        this.organization = organization;
    }

    @GetMapping
    @Operation(summary = "单位名单，可以只看一类")
    List<UnitView> units(@RequestParam(required = false) @Nullable UnitKind kind) {
        return (kind == null ? organization.units() : organization.ofKind(kind))
                .stream().map(UnitView::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一个单位")
    UnitView unit(@PathVariable UnitId id) {
        return organization.unit(id).map(UnitView::of).orElseThrow(() -> new NotFound("这个单位"));
    }

    /** A unit as everybody may see it. */
    record UnitView(
            @Schema(example = "D-WATER") String id,
            @Schema(example = "水利局") String name,
            UnitKind kind,
            @Schema(example = "LEADERSHIP") @Nullable String parent,
            @Schema(example = "430525103") @Nullable String region,
            @Nullable String phone,
            @Nullable String address,
            @Schema(description = "名称是为演示编排的，不是本县的正式名单") boolean demo) {

        static UnitView of(Unit unit) {
            return new UnitView(
                    unit.id().value(),
                    unit.name(),
                    unit.kind(),
                    text(unit.parent()),
                    text(unit.region()),
                    unit.phone(),
                    unit.address(),
                    unit.demo());
        }

        private static @Nullable String text(@Nullable Object code) {
            return code == null ? null : code.toString();
        }
    }
}
