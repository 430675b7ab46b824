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

/** The second pair of eyes says no, and why. */
@Controller
class RefusalsController {

    private final Casework casework;
    private final Acting acting;

    RefusalsController(Casework casework, Acting acting) {
        this.casework = casework;
        this.acting = acting;
    }

    @PostMapping("/desk/cases/{id}/refusals")
    Mono<Rendering> create(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.REFUSE,
                by,
                sent -> casework.sendBack(id, sent.version(), sent.text("why"), by),
                "why");
    }
}
