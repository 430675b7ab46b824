package org.cunbu.web.desk.units;

import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.identity.Establishment;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.NewLink;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitWish;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Deeds;
import org.cunbu.web.desk.Sending;
import org.cunbu.web.desk.Sent;
import org.cunbu.web.desk.UnitChoice;
import org.cunbu.web.desk.UnitChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** /desk/units/{code}: one unit, new or changed, and the places by which a department stands. */
@Controller
class UnitController {

    private static final String[] UNIT = {"code", "name", "kind", "parent", "region", "phone", "address"};
    private static final String[] LINK = {"place", "from", "until"};

    private final Establishment establishment;
    private final UnitDesk desk;
    private final UnitChoices choices;

    UnitController(Establishment establishment, UnitDesk desk, UnitChoices choices) {
        this.establishment = establishment;
        this.desk = desk;
        this.choices = choices;
    }

    @GetMapping("/desk/units/new")
    Rendering blank(Official by) {
        only(by);
        return view(desk.blank(Attempt.none(), by)).build();
    }

    @PostMapping("/desk/units/new")
    Mono<Rendering> create(ServerWebExchange exchange, Official by) {
        only(by);
        return Sending.of(
                exchange,
                "unit",
                UNIT,
                sent -> establishment.put(wish(sent.text("code"), sent), by).map(unit -> at(unit.id(), "unit")),
                attempt -> Mono.just(view(desk.blank(attempt, by))));
    }

    @GetMapping("/desk/units/{code}")
    Mono<Rendering> unit(@PathVariable UnitId code, @RequestParam(defaultValue = "") String done, Official by) {
        only(by);
        return desk.of(code, Attempt.none(), Deeds.said(done), by)
                .map(page -> view(page).build());
    }

    @PostMapping("/desk/units/{code}")
    Mono<Rendering> change(@PathVariable UnitId code, ServerWebExchange exchange, Official by) {
        only(by);
        return Sending.of(
                exchange,
                "unit",
                UNIT,
                sent -> establishment.put(wish(code.value(), sent), by).map(unit -> at(code, "unit")),
                attempt -> again(code, attempt, by));
    }

    @PostMapping("/desk/units/{code}/links")
    Mono<Rendering> link(@PathVariable UnitId code, ServerWebExchange exchange, Official by) {
        only(by);
        return Sending.of(
                exchange,
                "link",
                LINK,
                sent -> establishment.link(link(code, sent), by).map(link -> at(code, "link")),
                attempt -> again(code, attempt, by));
    }

    @PostMapping("/desk/units/{code}/endings")
    Mono<Rendering> end(@PathVariable UnitId code, ServerWebExchange exchange, Official by) {
        only(by);
        return Sending.of(
                exchange,
                "unlink",
                new String[] {},
                sent -> establishment.endLink(sent.id("link"), by).map(link -> at(code, "unlink")),
                attempt -> again(code, attempt, by));
    }

    private Mono<Rendering.Builder<?>> again(UnitId code, Attempt attempt, Official by) {
        return desk.of(code, attempt, null, by).map(UnitController::view);
    }

    private UnitWish wish(String code, Sent sent) {
        String parent = choices.meant(sent.text("parent")).map(UnitChoice::code).orElse(sent.text("parent"));
        return new UnitWish(
                code,
                sent.text("name"),
                sent.text("kind"),
                parent,
                sent.text("region"),
                sent.text("phone"),
                sent.text("address"));
    }

    private static NewLink link(UnitId code, Sent sent) {
        return new NewLink(
                code,
                RegionCode.typed("place", sent.text("place")),
                sent.someDay("from", "请写从哪一天起。"),
                sent.day("until"));
    }

    private static void only(Official by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw new Forbidden();
        }
    }

    private static String at(UnitId code, String deed) {
        return "/desk/units/" + code + "?done=" + deed;
    }

    private static Rendering.Builder<?> view(UnitPage page) {
        return Rendering.view("desk/unit").modelAttribute("page", page);
    }
}
