package org.cunbu.web.desk.papers;

import java.util.Locale;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.PaperFormat;
import org.cunbu.portal.petition.casework.PaperId;
import org.cunbu.portal.petition.casework.Papers;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A copy for the envelope, with the petitioner's name: with a reason, recorded. */
@Controller
class PaperCopiesController {

    private static final String[] FIELDS = {"paper", "reason"};

    private final Papers papers;
    private final CasePapersController shelf;

    PaperCopiesController(Papers papers, CasePapersController shelf) {
        this.papers = papers;
        this.shelf = shelf;
    }

    @PostMapping("/desk/cases/{id}/papers/copies")
    Mono<Rendering> create(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return Sent.in(exchange).flatMap(sent -> copy(id, sent, by));
    }

    private Mono<Rendering> copy(PetitionId id, Sent sent, Official by) {
        Mono<Rendering> file = Mono.defer(() -> papers.named(id, paper(sent), format(sent), sent.text("reason"), by))
                .map(PaperSent::of);
        return file.onErrorResume(
                CasePapersController::isToldHere, why -> shelf.again(id, "copy", FIELDS, sent, why, by));
    }

    private static PaperId paper(Sent sent) {
        return CasePapersController.paper(sent.text("paper"))
                .orElseThrow(() -> Invalid.field("paper", "missing", "请选哪一份文书。"));
    }

    private static PaperFormat format(Sent sent) {
        return PaperFormat.of(sent.text("format").toLowerCase(Locale.ROOT));
    }
}
