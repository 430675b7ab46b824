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

/** The answer, before anybody else has read it. */
@Controller
class DraftsController {

    private final Casework casework;
    private final Acting acting;

    DraftsController(Casework casework, Acting acting) {
        this.casework = casework;
        this.acting = acting;
    }

    @PostMapping("/desk/cases/{id}/drafts")
    Mono<Rendering> create(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.DRAFT,
                by,
                sent -> casework.draft(id, sent.version(), sent.text("answer"), by),
                "answer");
    }
}
