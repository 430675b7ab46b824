package org.cunbu.web.desk.answering;

import java.util.Arrays;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.identity.Establishment;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.NewResponsibility;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.Step;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Deeds;
import org.cunbu.web.desk.Sending;
import org.cunbu.web.desk.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** /desk/answering: who answers for a place, put down and ended. */
@Controller
class AnsweringDeskController {

    private static final String[] FIELDS = {"place", "step", "name", "title", "from", "until"};

    private final Establishment establishment;
    private final AnsweringDesk desk;

    AnsweringDeskController(Establishment establishment, AnsweringDesk desk) {
        this.establishment = establishment;
        this.desk = desk;
    }

    @GetMapping("/desk/answering")
    Mono<Rendering> place(
            @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String done, Official by) {
        only(by);
        return desk.of(place, Attempt.none(), Deeds.said(done), by)
                .map(page -> view(page).build());
    }

    @PostMapping("/desk/answering")
    Mono<Rendering> give(@RequestParam(defaultValue = "") String place, ServerWebExchange exchange, Official by) {
        only(by);
        return Sending.of(
                exchange,
                "answering",
                FIELDS,
                sent -> establishment
                        .give(wish(sent), by)
                        .map(given -> AnsweringDesk.at(given.place()) + "&done=answering"),
                attempt -> desk.of(place, attempt, null, by).map(AnsweringDeskController::view));
    }

    @PostMapping("/desk/answering/endings")
    Mono<Rendering> end(@RequestParam(defaultValue = "") String place, ServerWebExchange exchange, Official by) {
        only(by);
        return Sending.of(
                exchange,
                "no-longer",
                new String[] {},
                sent -> establishment
                        .endResponsibility(sent.id("responsibility"), by)
                        .thenReturn("/desk/answering?done=no-longer&place=" + code(place)),
                attempt -> desk.of(place, attempt, null, by).map(AnsweringDeskController::view));
    }

    private static String code(String place) {
        return RegionCode.typed("place", place).value();
    }

    private static NewResponsibility wish(Sent sent) {
        Step step = Arrays.stream(Step.values())
                .filter(each -> each.name().equals(sent.text("step")))
                .findFirst()
                .orElseThrow(() -> Invalid.field("step", "unknown", "请选是哪一级包保。"));
        return new NewResponsibility(
                step,
                RegionCode.typed("place", sent.text("place")),
                sent.text("name"),
                sent.text("title"),
                sent.someDay("from", "请写从哪一天起。"),
                sent.day("until"));
    }

    private static void only(Official by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw new Forbidden();
        }
    }

    private static Rendering.Builder<?> view(AnsweringDeskPage page) {
        return Rendering.view("desk/answering").modelAttribute("page", page);
    }
}
