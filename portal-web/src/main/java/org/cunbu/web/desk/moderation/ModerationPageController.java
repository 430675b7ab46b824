package org.cunbu.web.desk.moderation;

import java.util.function.Function;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.Cause;
import org.cunbu.portal.petition.publication.Moderation;
import org.cunbu.portal.petition.publication.PublicLetterId;
import org.cunbu.portal.petition.publication.Wording;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Deeds;
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

/** /desk/moderation: which letters are published, in which words, and which no longer are. */
@Controller
class ModerationPageController {

    private final Moderation moderation;
    private final ModerationPages pages;

    ModerationPageController(Moderation moderation, ModerationPages pages) {
        this.moderation = moderation;
        this.pages = pages;
    }

    @GetMapping("/desk/moderation")
    Mono<Rendering> waiting(
            @RequestParam @Nullable PageKey page, @RequestParam(defaultValue = "") String done, Official by) {
        return moderation
                .candidates(page, by)
                .map(candidates -> pages.waiting(candidates, page, Deeds.said(done), by))
                .map(waiting -> Rendering.view("desk/moderation")
                        .modelAttribute("page", waiting)
                        .build());
    }

    @GetMapping("/desk/moderation/{id}")
    Mono<Rendering> preview(@PathVariable PetitionId id, @RequestParam(defaultValue = "") String done, Official by) {
        return shown(id, Attempt.none(), Deeds.said(done), HttpStatus.OK, by);
    }

    @PostMapping("/desk/moderation/{id}/publications")
    Mono<Rendering> publish(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return act(
                exchange,
                id,
                "publish",
                by,
                sent -> moderation.publish(id, sent.version(), wording(sent), by),
                "title",
                "text",
                "answer");
    }

    /** What the public would read in these words; nothing is published. */
    @PostMapping("/desk/moderation/{id}/previews")
    Mono<Rendering> look(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> moderation.tried(id, wording(sent), by))
                        .then(Mono.defer(() -> shown(
                                id,
                                Attempt.unsent("publish", sent.typed("title", "text", "answer")),
                                "desk.preview.looked",
                                HttpStatus.OK,
                                by)))
                        .onErrorResume(
                                Invalid.class, why -> again(id, "publish", sent, why, by, "title", "text", "answer")));
    }

    @PostMapping("/desk/moderation/{id}/refusals")
    Mono<Rendering> refuse(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return act(
                exchange, id, "withhold", by, sent -> moderation.refuse(id, sent.version(), cause(sent), by), "reason");
    }

    @PostMapping("/desk/moderation/{id}/takedowns")
    Mono<Rendering> takeDown(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return act(exchange, id, "takedown", by, sent -> moderation.takeDown(letter(sent), cause(sent), by), "reason");
    }

    private Mono<Rendering> act(
            ServerWebExchange exchange,
            PetitionId id,
            String deed,
            Official by,
            Function<Sent, Mono<?>> act,
            String... fields) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> act.apply(sent))
                        .then(Mono.fromSupplier(() -> back(id, deed)))
                        .onErrorResume(
                                Overtaken.class,
                                first -> shown(
                                        id, Attempt.overtaken(deed, sent.typed(fields)), null, HttpStatus.CONFLICT, by))
                        .onErrorResume(Invalid.class, why -> again(id, deed, sent, why, by, fields))
                        .onErrorResume(Conflict.class, why -> again(id, deed, sent, why, by, fields)));
    }

    private Mono<Rendering> again(PetitionId id, String deed, Sent sent, Refusal why, Official by, String... fields) {
        var attempt = Attempt.refused(deed, sent.typed(fields), why);
        return shown(id, attempt, null, HttpStatusCode.valueOf(why.status()), by);
    }

    private Mono<Rendering> shown(
            PetitionId id, Attempt attempt, @Nullable String notice, HttpStatusCode status, Official by) {
        return moderation
                .preview(id, by)
                .map(preview -> pages.preview(preview, attempt, notice, by))
                .map(page -> Rendering.view("desk/preview")
                        .modelAttribute("page", page)
                        .status(status)
                        .build());
    }

    /** What is published can be looked at; what is not, is off the desk. */
    private static Rendering back(PetitionId id, String deed) {
        String to = deed.equals("withhold") ? "/desk/moderation" : "/desk/moderation/" + id;
        return Rendering.redirectTo(to + "?done=" + deed)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private static Wording wording(Sent sent) {
        return new Wording(sent.text("title"), sent.text("text"), sent.text("answer"));
    }

    private static Cause cause(Sent sent) {
        try {
            return Cause.valueOf(sent.text("reason"));
        } catch (IllegalArgumentException e) {
            throw Invalid.field("reason", "missing", "请选一条理由。");
        }
    }

    private static PublicLetterId letter(Sent sent) {
        try {
            return new PublicLetterId(sent.text("letter"));
        } catch (IllegalArgumentException e) {
            throw Invalid.field("letter", "unknown", "没有这封公开信。");
        }
    }
}
