package org.cunbu.web.desk.posts;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.people.identity.Administration;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Deeds;
import org.cunbu.web.desk.Sent;
import org.cunbu.web.desk.UnitChoices;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** /desk/posts/{person}: gives somebody a post, or takes one back. */
@Controller
class PersonController {

    private final Administration administration;
    private final UnitChoices units;
    private final PostPages pages;

    PersonController(Administration administration, UnitChoices units, PostPages pages) {
        this.administration = administration;
        this.units = units;
        this.pages = pages;
    }

    @GetMapping("/desk/posts/{person}")
    Mono<Rendering> person(@PathVariable PersonId person, @RequestParam(defaultValue = "") String done, Official by) {
        return pages.person(person, Attempt.none(), Deeds.said(done), by)
                .map(page -> Rendering.view("desk/person")
                        .modelAttribute("page", page)
                        .build());
    }

    @PostMapping("/desk/posts/{person}/appointments")
    Mono<Rendering> appoint(@PathVariable PersonId person, ServerWebExchange exchange, Official by) {
        return act(exchange, person, "appoint", by, sent -> appointment(person, sent, by));
    }

    @PostMapping("/desk/posts/{person}/endings")
    Mono<Rendering> end(@PathVariable PersonId person, ServerWebExchange exchange, Official by) {
        return act(exchange, person, "end", by, sent -> administration.end(post(sent), by));
    }

    @PostMapping("/desk/posts/{person}/deputies")
    Mono<Rendering> deputy(@PathVariable PersonId person, ServerWebExchange exchange, Official by) {
        return act(exchange, person, "deputy", by, sent -> deputy(sent, by));
    }

    private Mono<Post> deputy(Sent sent, Official by) {
        if (sent.text("deputy").isBlank()) {
            throw Invalid.field("deputy", "missing", "请写代理人的账号。");
        }
        return administration.appointDeputy(
                post(sent),
                sent.text("deputy"),
                sent.someDay("from", "请写从哪一天起。"),
                sent.someDay("until", "请写本人哪一天回来。"),
                by);
    }

    private Mono<Post> appointment(PersonId person, Sent sent, Official by) {
        var unit = units.meant(sent.text("unit"))
                .map(meant -> new UnitId(meant.code()))
                .orElseThrow(() -> Invalid.field("unit", "unknown", "请从列表里选一个单位，或者写全名、代码。"));
        var from = sent.someDay("from", "请写从哪一天起。");
        return administration.appoint(person, unit, role(sent), from, sent.day("until"), by);
    }

    private Mono<Rendering> act(
            ServerWebExchange exchange, PersonId person, String deed, Official by, Function<Sent, Mono<?>> act) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> act.apply(sent))
                        .then(Mono.fromSupplier(() -> Rendering.redirectTo("/desk/posts/" + person + "?done=" + deed)
                                .status(HttpStatus.SEE_OTHER)
                                .build()))
                        .onErrorResume(Refusal.class, why -> again(person, deed, sent, why, by)));
    }

    /** What the person at the form can mend is said there; that they may not be here at all, elsewhere. */
    private Mono<Rendering> again(PersonId person, String deed, Sent sent, Refusal why, Official by) {
        if (!(why instanceof Invalid || why instanceof Conflict || why instanceof Forbidden)) {
            return Mono.error(why);
        }
        Map<String, String> typed = switch (deed) {
            case "appoint" -> sent.typed("unit", "role", "from", "until");
            case "deputy" -> sent.typed("post", "deputy", "from", "until");
            default -> Map.of();
        };
        return pages.person(person, Attempt.refused(deed, typed, why), null, by)
                .map(page -> Rendering.view("desk/person")
                        .modelAttribute("page", page)
                        .status(HttpStatusCode.valueOf(why.status()))
                        .build());
    }

    private static Role role(Sent sent) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(sent.text("role")))
                .findFirst()
                .orElseThrow(() -> Invalid.field("role", "unknown", "请选一个职务。"));
    }

    private static UUID post(Sent sent) {
        try {
            return UUID.fromString(sent.text("post"));
        } catch (IllegalArgumentException e) {
            throw Invalid.field("post", "unknown", "没有这个职务。");
        }
    }
}
