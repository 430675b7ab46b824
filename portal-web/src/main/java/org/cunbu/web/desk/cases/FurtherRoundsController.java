package org.cunbu.web.desk.cases;

import java.util.Arrays;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.FurtherRounds;
import org.cunbu.portal.petition.casework.Review;
import org.cunbu.portal.petition.casework.ReviewResult;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A written opinion, and what organs above make of it, from the letter's page. */
@Controller
class FurtherRoundsController {

    private final FurtherRounds further;
    private final Acting acting;

    FurtherRoundsController(FurtherRounds further, Acting acting) {
        this.further = further;
        this.acting = acting;
    }

    @PostMapping("/desk/cases/{id}/opinions")
    Mono<Rendering> opinion(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.OPINION,
                by,
                sent -> further.giveOpinion(
                        id, sent.version(), sent.text("number"), sent.text("organ"), sent.text("address"), by),
                "number",
                "organ",
                "address");
    }

    @PostMapping("/desk/cases/{id}/review-decisions")
    Mono<Rendering> reviewed(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.REVIEWED,
                by,
                sent -> decide(id, sent, by),
                "outcome",
                "text",
                "document",
                "dated",
                "organ",
                "address");
    }

    private Mono<CaseView> decide(PetitionId id, Sent sent, Official by) {
        var outcome = Arrays.stream(Review.Outcome.values())
                .filter(each -> each.name().equals(sent.text("outcome")))
                .findFirst()
                .orElseThrow(() -> Invalid.field("outcome", "missing", "请选结果。"));
        var result = new ReviewResult(
                outcome,
                sent.text("text"),
                sent.text("document"),
                PressingController.day("dated", sent.text("dated")),
                sent.text("organ"),
                sent.text("address"));
        return further.decideReview(id, sent.version(), result, by);
    }
}
