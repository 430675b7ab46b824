package org.cunbu.web.desk.cases;

import java.util.Arrays;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.LegalClass;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Passing;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Sent;
import org.cunbu.web.desk.UnitChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a letter goes after it was passed on: back, to another unit, to several at once; and what the law calls it. */
@Controller
class ReturnsController {

    private final Passing passing;
    private final UnitChoices units;
    private final Acting acting;

    ReturnsController(Passing passing, UnitChoices units, Acting acting) {
        this.passing = passing;
        this.units = units;
        this.acting = acting;
    }

    @PostMapping("/desk/cases/{id}/returns")
    Mono<Rendering> giveBack(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.BACK,
                by,
                sent -> passing.giveBack(id, sent.version(), sent.text("reason"), by),
                "reason");
    }

    @PostMapping("/desk/cases/{id}/return-refusals")
    Mono<Rendering> stay(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.STAY,
                by,
                sent -> passing.refuseReturn(id, sent.version(), sent.text("reason"), by),
                "reason");
    }

    @PostMapping("/desk/cases/{id}/transfers")
    Mono<Rendering> transfer(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(exchange, id, Deed.TRANSFER, by, sent -> transfer(id, sent, by), "unit", "reason");
    }

    private Mono<CaseView> transfer(PetitionId id, Sent sent, Official by) {
        return passing.transfer(id, sent.version(), unit(sent), Mode.FORWARDED, sent.text("reason"), by);
    }

    @PostMapping("/desk/cases/{id}/helpers")
    Mono<Rendering> invite(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.INVITE,
                by,
                sent -> passing.invite(id, sent.version(), unit(sent), sent.text("reason"), by),
                "unit",
                "reason");
    }

    @PostMapping("/desk/cases/{id}/helper-releases")
    Mono<Rendering> release(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange, id, Deed.RELEASE, by, sent -> passing.release(id, sent.version(), unit(sent), by), "unit");
    }

    @PostMapping("/desk/cases/{id}/classifications")
    Mono<Rendering> classify(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.CLASSIFY,
                by,
                sent -> passing.classify(id, sent.version(), legalClass(sent), sent.text("reason"), by),
                "class",
                "reason");
    }

    private UnitId unit(Sent sent) {
        return units.meant(sent.text("unit"))
                .map(unit -> new UnitId(unit.code()))
                .orElseThrow(() -> Invalid.field("unit", "unknown", "请从列表里选一个单位，或者写全名、代码。"));
    }

    private static LegalClass legalClass(Sent sent) {
        return Arrays.stream(LegalClass.values())
                .filter(each -> each.name().equals(sent.text("class")))
                .findFirst()
                .orElseThrow(() -> Invalid.field("class", "missing", "请选一类。"));
    }
}
