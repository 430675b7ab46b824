package org.cunbu.web.desk.posts;

import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.people.identity.Administration;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Deeds;
import org.cunbu.web.desk.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** /desk/posts: who has an account, who is expected, and which posts they hold. */
@Controller
class PeopleController {

    private final Administration administration;
    private final PostPages pages;

    PeopleController(Administration administration, PostPages pages) {
        this.administration = administration;
        this.pages = pages;
    }

    @GetMapping("/desk/posts")
    Mono<Rendering> people(
            @RequestParam @Nullable PageKey page, @RequestParam(defaultValue = "") String done, Official by) {
        return pages.people(page, Attempt.none(), Deeds.said(done), by)
                .map(people -> Rendering.view("desk/people")
                        .modelAttribute("page", people)
                        .build());
    }

    /** Somebody is expected: bound to their account when they first sign in. */
    @PostMapping("/desk/posts/people")
    Mono<Rendering> expect(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> administration
                        .prepare(sent.text("username"), sent.text("name"), by)
                        .map(person -> Rendering.redirectTo("/desk/posts/" + person.id() + "?done=prepare")
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(Invalid.class, why -> again(sent, why, by))
                        .onErrorResume(Conflict.class, why -> again(sent, why, by)));
    }

    private Mono<Rendering> again(Sent sent, Refusal why, Official by) {
        var attempt = Attempt.refused("expect", sent.typed("username", "name"), why);
        return pages.people(null, attempt, null, by)
                .map(people -> Rendering.view("desk/people")
                        .modelAttribute("page", people)
                        .status(HttpStatusCode.valueOf(why.status()))
                        .build());
    }
}
