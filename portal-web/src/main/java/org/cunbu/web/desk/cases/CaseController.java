package org.cunbu.web.desk.cases;

import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Deeds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** /desk/cases/{id}: one letter, as the official may see it. */
@Controller
class CaseController {

    private final Casework casework;
    private final CasePages pages;

    CaseController(Casework casework, CasePages pages) {
        this.casework = casework;
        this.pages = pages;
    }

    @GetMapping("/desk/cases/{id}")
    Mono<Rendering> open(@PathVariable PetitionId id, @RequestParam(defaultValue = "") String done, Official by) {
        return casework.open(id, by)
                .map(view -> pages.of(view, Attempt.none(), Deeds.said(done), null, by))
                .map(page ->
                        Rendering.view("desk/case").modelAttribute("page", page).build());
    }
}
