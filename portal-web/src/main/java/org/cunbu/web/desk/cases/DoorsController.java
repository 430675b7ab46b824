package org.cunbu.web.desk.cases;

import java.util.Arrays;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Door;
import org.cunbu.portal.petition.casework.Doors;
import org.cunbu.portal.petition.casework.TurnAway;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is settled at the desk that passes letters on, and objections to it. */
@Controller
class DoorsController {

    private final Doors doors;
    private final Acting acting;

    DoorsController(Doors doors, Acting acting) {
        this.doors = doors;
        this.acting = acting;
    }

    @PostMapping("/desk/cases/{id}/answers-on-the-spot")
    Mono<Rendering> spot(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.SPOT,
                by,
                sent -> doors.answerOnSpot(id, sent.version(), sent.text("answer"), by),
                "answer");
    }

    @PostMapping("/desk/cases/{id}/redirections")
    Mono<Rendering> redirect(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return turn(id, Deed.REDIRECT, TurnAway.REDIRECTED, exchange, by);
    }

    @PostMapping("/desk/cases/{id}/declinations")
    Mono<Rendering> decline(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return turn(id, Deed.DECLINE, TurnAway.DECLINED, exchange, by);
    }

    @PostMapping("/desk/cases/{id}/exhaustions")
    Mono<Rendering> exhaust(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return turn(id, Deed.EXHAUST, TurnAway.EXHAUSTED, exchange, by);
    }

    @PostMapping("/desk/cases/{id}/objection-decisions")
    Mono<Rendering> decide(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return acting.act(
                exchange,
                id,
                Deed.OBJECTION,
                by,
                sent -> doors.decideObjection(id, sent.version(), upheld(sent), sent.text("reason"), by),
                "upheld",
                "reason");
    }

    private Mono<Rendering> turn(PetitionId id, Deed deed, TurnAway how, ServerWebExchange exchange, Official by) {
        return acting.act(exchange, id, deed, by, sent -> turn(id, how, sent, by), "door", "reason");
    }

    private Mono<CaseView> turn(PetitionId id, TurnAway how, Sent sent, Official by) {
        return doors.turnAway(id, sent.version(), how, door(sent), sent.text("reason"), by);
    }

    private static Door door(Sent sent) {
        return Arrays.stream(Door.values())
                .filter(door -> door.name().equals(sent.text("door")))
                .findFirst()
                .orElseThrow(() -> Invalid.field("door", "missing", "请选一个去处。"));
    }

    private static boolean upheld(Sent sent) {
        return switch (sent.text("upheld")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw Invalid.field("upheld", "missing", "请选异议成立还是不成立。");
        };
    }
}
