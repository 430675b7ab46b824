package org.cunbu.web.desk.cases;

import java.util.Arrays;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Sent;
import org.cunbu.web.desk.UnitChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A dispatcher passes the letter on: to a proposed unit, or to another one that was typed. */
@Controller
class DispatchesController {

    private final Casework casework;
    private final UnitChoices units;
    private final Acting acting;

    DispatchesController(Casework casework, UnitChoices units, Acting acting) {
        this.casework = casework;
        this.units = units;
        this.acting = acting;
    }

    @PostMapping("/desk/cases/{id}/dispatches")
    Mono<Rendering> create(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange, id, Deed.DISPATCH, by, sent -> dispatch(id, sent, by), "choice", "unit", "mode", "reason");
    }

    private Mono<CaseView> dispatch(PetitionId id, Sent sent, Official by) {
        return casework.dispatch(id, sent.version(), unit(sent), mode(sent), sent.text("reason"), by);
    }

    private UnitId unit(Sent sent) {
        String choice = sent.text("choice");
        String wanted = choice.equals("other") ? sent.text("unit") : choice;
        return units.meant(wanted)
                .map(unit -> new UnitId(unit.code()))
                .orElseThrow(() -> Invalid.field("unit", "unknown", "请从列表里选一个单位，或者写全名、代码。"));
    }

    private static Mode mode(Sent sent) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(sent.text("mode")))
                .findFirst()
                .orElse(Mode.FORWARDED);
    }
}
