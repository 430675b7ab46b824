package org.cunbu.web.desk.cases;

import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What was done, put into the file; told to the petitioner where that was ticked. */
@Controller
class NotesController {

    private final Casework casework;
    private final Acting acting;

    NotesController(Casework casework, Acting acting) {
        this.casework = casework;
        this.acting = acting;
    }

    @PostMapping("/desk/cases/{id}/notes")
    Mono<Rendering> create(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(exchange, id, Deed.NOTE, by, sent -> write(id, sent, by), "text", "told");
    }

    private Mono<CaseView> write(PetitionId id, Sent sent, Official by) {
        return sent.ticked("told")
                ? casework.tellStep(id, sent.version(), sent.text("text"), by)
                : casework.note(id, sent.version(), sent.text("text"), by);
    }
}
