package org.cunbu.web.desk.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Supervision;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What presses upon a letter, from its page: reminders, orders and their reports, taking it up a level. */
@Controller
class PressingController {

    private final Supervision supervision;
    private final Acting acting;

    PressingController(Supervision supervision, Acting acting) {
        this.supervision = supervision;
        this.acting = acting;
    }

    @PostMapping("/desk/cases/{id}/reminders")
    Mono<Rendering> remind(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.REMIND,
                by,
                sent -> supervision.remind(id, sent.version(), sent.text("words"), by),
                "words");
    }

    @PostMapping("/desk/cases/{id}/supervision-orders")
    Mono<Rendering> order(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.SUPERVISE,
                by,
                sent -> supervision.order(
                        id, sent.version(), sent.text("demand"), day("until", sent.text("until")), by),
                "demand",
                "until");
    }

    @PostMapping("/desk/cases/{id}/supervision-reports")
    Mono<Rendering> report(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.REPORT,
                by,
                sent -> supervision.reportBack(id, sent.version(), sent.text("report"), by),
                "report");
    }

    @PostMapping("/desk/cases/{id}/strike-offs")
    Mono<Rendering> strikeOff(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(exchange, id, Deed.STRIKEOFF, by, sent -> supervision.strikeOff(id, sent.version(), by));
    }

    @PostMapping("/desk/cases/{id}/take-ups")
    Mono<Rendering> takeUp(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.TAKEUP,
                by,
                sent -> supervision.takeUp(id, sent.version(), sent.text("reason"), by),
                "reason");
    }

    /** A day as a form sends it. */
    static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Invalid.field(field, "missing", "请按“2026-12-10”这样填一个日期。");
        }
    }
}
