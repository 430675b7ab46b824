package org.cunbu.web.desk.entries;

import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.TextDesk;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Deeds;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Moments;
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

/** /desk/texts: what photos of paper and voice messages say, typed beside the original, which never changes. */
@Controller
class TextsController {

    private final TextDesk desk;
    private final DeskFrames frames;

    TextsController(TextDesk desk, DeskFrames frames) {
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/desk/texts")
    Mono<Rendering> waiting(@RequestParam(defaultValue = "") String done, Official by) {
        return show(Attempt.none(), Deeds.said(done), HttpStatus.OK, by);
    }

    @PostMapping("/desk/texts/{id}")
    Mono<Rendering> add(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> desk.add(id, sent.version(), sent.text("text"), by))
                        .thenReturn(Rendering.redirectTo("/desk/texts?done=text")
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(Invalid.class, why -> again(id, sent, why, by))
                        .onErrorResume(Conflict.class, why -> again(id, sent, why, by))
                        .onErrorResume(
                                Overtaken.class,
                                late -> show(
                                        Attempt.overtaken("text-" + id, sent.typed("text")),
                                        null,
                                        HttpStatus.CONFLICT,
                                        by)));
    }

    private Mono<Rendering> again(PetitionId id, Sent sent, Refusal why, Official by) {
        return show(
                Attempt.refused("text-" + id, sent.typed("text"), why), null, HttpStatusCode.valueOf(why.status()), by);
    }

    private Mono<Rendering> show(Attempt attempt, @Nullable String done, HttpStatusCode status, Official by) {
        return desk.waiting(by)
                .map(TextsController::line)
                .collectList()
                .map(lines -> Rendering.view("desk/texts")
                        .modelAttribute("page", new TextsPage(frames.of(by, "texts"), lines, attempt, done))
                        .status(status)
                        .build());
    }

    private static TextsPage.Line line(TextDesk.Waiting one) {
        return new TextsPage.Line(
                one.petition().toString(),
                one.version(),
                one.number().shown(),
                one.title(),
                "desk.entry.body." + one.body().name(),
                Moments.at(one.received()));
    }
}
