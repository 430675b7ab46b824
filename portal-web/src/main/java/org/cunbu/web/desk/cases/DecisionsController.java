package org.cunbu.web.desk.cases;

import java.util.Arrays;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Accused;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Sent;
import org.cunbu.web.desk.UnitChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The discipline desk decides: nobody is accused, or who is, by office and never by name. */
@Controller
class DecisionsController {

    private final Casework casework;
    private final UnitChoices units;
    private final Acting acting;

    DecisionsController(Casework casework, UnitChoices units, Acting acting) {
        this.casework = casework;
        this.units = units;
        this.acting = acting;
    }

    @PostMapping("/desk/cases/{id}/discipline-decisions")
    Mono<Rendering> create(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(exchange, id, Deed.DECIDE, by, sent -> decide(id, sent, by), "decision", "unit", "reason");
    }

    private Mono<CaseView> decide(PetitionId id, Sent sent, Official by) {
        return sent.text("decision").equals("NOBODY")
                ? casework.clearAccusation(id, sent.version(), sent.text("reason"), by)
                : casework.keepAtDiscipline(id, sent.version(), accused(sent), by);
    }

    private Accused accused(Sent sent) {
        var whom = Arrays.stream(Accused.Whom.values())
                .filter(each -> each.name().equals(sent.text("decision")))
                .findFirst()
                .orElseThrow(() -> Invalid.field("decision", "missing", "请选一项：没有指控谁，或者指控了谁。"));
        return units.meant(sent.text("unit"))
                .map(unit -> new Accused(whom, new UnitId(unit.code())))
                .orElseThrow(() -> Invalid.field("unit", "unknown", "请从列表里选被指控的单位，或者写全名、代码。"));
    }
}
