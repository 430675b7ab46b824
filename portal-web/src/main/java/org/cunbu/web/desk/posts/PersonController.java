package org.cunbu.web.desk.posts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.jspecify.annotations.Nullable;
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

    private Mono<Post> appointment(PersonId person, Sent sent, Official by) {
        var unit = units.meant(sent.text("unit"))
                .map(meant -> new UnitId(meant.code()))
                .orElseThrow(() -> Invalid.field("unit", "unknown", "请从列表里选一个单位，或者写全名、代码。"));
        var from = day("from", sent);
        if (from == null) {
            throw Invalid.field("from", "missing", "请写从哪一天起。");
        }
        return administration.appoint(person, unit, role(sent), from, day("until", sent), by);
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
        Map<String, String> typed = deed.equals("appoint") ? sent.typed("unit", "role", "from", "until") : Map.of();
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

    private static @Nullable LocalDate day(String field, Sent sent) {
        try {
            return sent.text(field).isBlank()
                    ? null
                    : LocalDate.parse(sent.text(field).strip());
        } catch (DateTimeParseException e) {
            throw Invalid.field(field, "malformed", "请写成 2026-11-25 这样的日期。");
        }
    }
}
