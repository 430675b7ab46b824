package org.cunbu.web.desk.cases;

import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.SeenPeople;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Deeds;
import org.cunbu.web.desk.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How the petitioner can be reached: with a reason, recorded, shown in this one answer and kept nowhere. */
@Controller
class ContactLooksController {

    private final Casework casework;
    private final CasePages pages;

    ContactLooksController(Casework casework, CasePages pages) {
        this.casework = casework;
        this.pages = pages;
    }

    @PostMapping("/desk/cases/{id}/contact-looks")
    Mono<Rendering> create(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return Sent.in(exchange).flatMap(sent -> look(id, sent, by));
    }

    private Mono<Rendering> look(PetitionId id, Sent sent, Official by) {
        return Mono.defer(() -> casework.seeContact(id, sent.text("reason"), by))
                .flatMap(contact -> shown(id, contact, by))
                .onErrorResume(Invalid.class, why -> refused(id, sent, why, by));
    }

    private Mono<Rendering> shown(PetitionId id, SeenPeople contact, Official by) {
        return casework.open(id, by)
                .map(view -> pages.of(view, Attempt.none(), Deeds.said("contact"), contact, by))
                .map(page ->
                        Rendering.view("desk/case").modelAttribute("page", page).build());
    }

    private Mono<Rendering> refused(PetitionId id, Sent sent, Invalid why, Official by) {
        var attempt = Attempt.refused(Deed.CONTACT.slug(), sent.typed("reason"), why);
        return casework.open(id, by)
                .map(view -> pages.of(view, attempt, null, null, by))
                .map(page -> Rendering.view("desk/case")
                        .modelAttribute("page", page)
                        .status(HttpStatus.BAD_REQUEST)
                        .build());
    }
}
