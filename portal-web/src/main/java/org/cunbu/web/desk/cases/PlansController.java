package org.cunbu.web.desk.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Plans;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Plans: proposed, signed, agreed, refused, ended; and agreements. */
@Controller
class PlansController {

    private final Plans plans;
    private final Acting acting;

    PlansController(Plans plans, Acting acting) {
        this.plans = plans;
        this.acting = acting;
    }

    @PostMapping("/desk/cases/{id}/plans")
    Mono<Rendering> propose(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(exchange, id, Deed.PLAN, by, sent -> propose(id, sent, by), "missing", "who", "next");
    }

    private Mono<CaseView> propose(PetitionId id, Sent sent, Official by) {
        return plans.propose(id, sent.version(), sent.text("missing"), sent.text("who"), day(sent), by);
    }

    @PostMapping("/desk/cases/{id}/plan-signatures")
    Mono<Rendering> sign(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(exchange, id, Deed.SIGN, by, sent -> plans.sign(id, sent.version(), by));
    }

    @PostMapping("/desk/cases/{id}/plan-consents")
    Mono<Rendering> agree(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(exchange, id, Deed.AGREE, by, sent -> plans.agree(id, sent.version(), by));
    }

    @PostMapping("/desk/cases/{id}/plan-refusals")
    Mono<Rendering> refuse(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.UNPLAN,
                by,
                sent -> plans.refuse(id, sent.version(), sent.text("reason"), by),
                "reason");
    }

    @PostMapping("/desk/cases/{id}/resumptions")
    Mono<Rendering> resume(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.RESUME,
                by,
                sent -> plans.resume(id, sent.version(), sent.text("reason"), by),
                "reason");
    }

    @PostMapping("/desk/cases/{id}/questions")
    Mono<Rendering> ask(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.ASK,
                by,
                sent -> plans.ask(id, sent.version(), sent.text("question"), by),
                "question");
    }

    @PostMapping("/desk/cases/{id}/extensions")
    Mono<Rendering> extend(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.EXTEND,
                by,
                sent -> plans.extend(id, sent.version(), sent.text("reason"), by),
                "reason");
    }

    @PostMapping("/desk/cases/{id}/agreements")
    Mono<Rendering> settle(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.SETTLE,
                by,
                sent -> plans.settle(id, sent.version(), sent.text("evidence"), by),
                "evidence");
    }

    private static LocalDate day(Sent sent) {
        try {
            return LocalDate.parse(sent.text("next").strip());
        } catch (DateTimeParseException e) {
            throw Invalid.field("next", "broken", "请写一个日子，例如 2027-03-01。");
        }
    }
}
