package org.cunbu.web.desk.calls;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.FollowUps;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.SeenPeople;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Sent;
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

/** /desk/calls: whom to call back, one call at a time. */
@Controller
class CallsController {

    private static final String[] FIELDS = {"solved", "rating", "wanted", "note"};

    private final FollowUps followUps;
    private final Casework casework;
    private final CallPages pages;

    CallsController(FollowUps followUps, Casework casework, CallPages pages) {
        this.followUps = followUps;
        this.casework = casework;
        this.pages = pages;
    }

    @GetMapping("/desk/calls")
    Mono<Rendering> list(
            @RequestParam @Nullable PageKey page, @RequestParam(defaultValue = "") String done, Official by) {
        return followUps
                .list(page, by)
                .map(lines -> pages.list(lines, page, done.equals("call") ? "calls.done" : null, by))
                .map(list -> Rendering.view("desk/calls")
                        .modelAttribute("page", list)
                        .build());
    }

    @GetMapping("/desk/calls/{id}")
    Mono<Rendering> card(@PathVariable PetitionId id, Official by) {
        return shown(id, Attempt.none(), null, HttpStatus.OK, by);
    }

    /** How to reach the petitioner: the look is recorded. */
    @PostMapping("/desk/calls/{id}/contact-looks")
    Mono<Rendering> look(@PathVariable PetitionId id, Official by) {
        return casework.seeContact(id, "回访", by)
                .flatMap(seen -> shown(id, Attempt.none(), someone(seen), HttpStatus.OK, by));
    }

    /** Nobody answered. */
    @PostMapping("/desk/calls/{id}/tries")
    Mono<Rendering> tried(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return act(exchange, id, by, sent -> followUps.notReached(id, sent.version(), sent.text("note"), by));
    }

    /** What the petitioner said. */
    @PostMapping("/desk/calls/{id}/answers")
    Mono<Rendering> said(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return act(
                exchange,
                id,
                by,
                sent -> followUps.said(id, sent.version(), solved(sent), rating(sent), sent.text("note"), by));
    }

    /** Whether the petitioner wants the letter back. */
    @PostMapping("/desk/calls/{id}/withdrawals")
    Mono<Rendering> wanted(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return act(
                exchange,
                id,
                by,
                sent -> followUps.aboutTheWithdrawal(id, sent.version(), wanted(sent), sent.text("note"), by));
    }

    private Mono<Rendering> act(
            ServerWebExchange exchange, PetitionId id, Official by, Function<Sent, Mono<Void>> act) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> act.apply(sent))
                        .thenReturn(back())
                        .onErrorResume(
                                Overtaken.class,
                                first -> shown(
                                        id,
                                        Attempt.overtaken("call", sent.typed(FIELDS)),
                                        null,
                                        HttpStatus.CONFLICT,
                                        by))
                        .onErrorResume(Invalid.class, why -> again(id, sent, why, by))
                        .onErrorResume(Conflict.class, why -> again(id, sent, why, by)));
    }

    private Mono<Rendering> again(PetitionId id, Sent sent, Refusal why, Official by) {
        var attempt = Attempt.refused("call", sent.typed(FIELDS), why);
        return shown(id, attempt, null, HttpStatusCode.valueOf(why.status()), by);
    }

    private Mono<Rendering> shown(
            PetitionId id, Attempt attempt, @Nullable ContactDetails seen, HttpStatusCode status, Official by) {
        return followUps
                .card(id, by)
                .map(card -> pages.card(card, attempt, seen, by))
                .map(page -> Rendering.view("desk/call")
                        .modelAttribute("page", page)
                        .status(status)
                        .build());
    }

    /** Whose matter it is; else who wrote for them. */
    private static @Nullable ContactDetails someone(SeenPeople seen) {
        return seen.contact() == null ? seen.writer() : seen.contact();
    }

    private static Rendering back() {
        return Rendering.redirectTo("/desk/calls?done=call")
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private static Solved solved(Sent sent) {
        return Arrays.stream(Solved.values())
                .filter(each -> each.name().equals(sent.text("solved")))
                .findFirst()
                .orElseThrow(() -> Invalid.field("solved", "missing", "请选解决了没有。"));
    }

    private static Optional<Rating> rating(Sent sent) {
        return Arrays.stream(Rating.values())
                .filter(each -> each.name().equals(sent.text("rating")))
                .findFirst();
    }

    private static boolean wanted(Sent sent) {
        return switch (sent.text("wanted")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw Invalid.field("wanted", "missing", "请选是不是要撤回。");
        };
    }
}
