package org.cunbu.web.desk.units;

import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.web.desk.Deeds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** /desk/units: the units of the county; who keeps the settings sees the list and brings in a new one. */
@Controller
class UnitsController {

    private final UnitPages pages;

    UnitsController(UnitPages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk/units")
    Rendering units(
            @RequestParam(defaultValue = "DEPARTMENT") UnitKind kind,
            @RequestParam(defaultValue = "") String done,
            Official by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw new Forbidden();
        }
        return Rendering.view("desk/units")
                .modelAttribute("page", pages.of(kind, null, Deeds.said(done), by))
                .build();
    }
}
