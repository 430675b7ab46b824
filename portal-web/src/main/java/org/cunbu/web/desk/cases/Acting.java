package org.cunbu.web.desk.cases;

import java.util.Map;
import java.util.function.Function;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Sent;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Does an act from a letter's page: back to where the official was, or the letter as it is now with what was typed. */
@Component
class Acting {

    private final Casework casework;
    private final CasePages pages;

    Acting(Casework casework, CasePages pages) {
        this.casework = casework;
        this.pages = pages;
    }

    /** An act that somebody tries: which, on what, with which words, and from where. */
    record Try(PetitionId id, Deed deed, Map<String, String> typed, String from, Official by) {}

    /**
     * Reads the form, does the act, shows what comes after it.
     *
     * @param fields the form's fields that are worth keeping where it comes back
     */
    Mono<Rendering> act(
            ServerWebExchange exchange,
            PetitionId id,
            Deed deed,
            Official by,
            Function<Sent, Mono<?>> act,
            String... fields) {
        return Sent.in(exchange).flatMap(sent -> {
            var tried = new Try(id, deed, sent.typed(fields), sent.text("from"), by);
            return shown(tried, Mono.defer(() -> act.apply(sent)));
        });
    }

    private Mono<Rendering> shown(Try tried, Mono<?> act) {
        return act.then(Mono.defer(() -> casework.mayRead(tried.id(), tried.by())))
                .map(mayRead -> back(tried, mayRead))
                .onErrorResume(Overtaken.class, first -> again(tried, overtaken(tried), 409))
                .onErrorResume(Invalid.class, refused -> refused(tried, refused))
                .onErrorResume(Conflict.class, refused -> refused(tried, refused));
    }

    private static Attempt overtaken(Try tried) {
        return Attempt.overtaken(tried.deed().slug(), tried.typed());
    }

    private Mono<Rendering> refused(Try tried, Refusal why) {
        return again(tried, Attempt.refused(tried.deed().slug(), tried.typed(), why), why.status());
    }

    private Mono<Rendering> again(Try tried, Attempt attempt, int status) {
        return casework.open(tried.id(), tried.by())
                .map(view -> pages.of(view, attempt, null, null, tried.by()))
                .map(page -> Rendering.view("desk/case")
                        .modelAttribute("page", page)
                        .status(HttpStatusCode.valueOf(status))
                        .build());
    }

    /** After an act the letter may be somebody else's: the queue is always there. */
    private static Rendering back(Try tried, boolean mayRead) {
        var address = tried.from().equals("queue") || !mayRead
                ? UriComponentsBuilder.fromPath("/desk").queryParam("case", tried.id())
                : UriComponentsBuilder.fromPath("/desk/cases/" + tried.id());
        String done = address.queryParam("done", tried.deed().slug()).toUriString();
        return Rendering.redirectTo(done).status(HttpStatusCode.valueOf(303)).build();
    }
}
