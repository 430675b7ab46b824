package org.cunbu.web.desk.cases;

import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A person of the unit takes the letter up and tells the petitioner. */
@Controller
class AcceptancesController {

    private final Casework casework;
    private final Acting acting;

    AcceptancesController(Casework casework, Acting acting) {
        this.casework = casework;
        this.acting = acting;
    }

    @PostMapping("/desk/cases/{id}/acceptances")
    Mono<Rendering> create(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.ACCEPT,
                by,
                sent -> casework.accept(id, sent.version(), sent.text("message"), by),
                "message");
    }
}
