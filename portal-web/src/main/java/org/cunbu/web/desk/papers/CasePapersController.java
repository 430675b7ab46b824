package org.cunbu.web.desk.papers;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.http.Refusals;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.PaperFormat;
import org.cunbu.portal.petition.casework.PaperId;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.Papers;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Deeds;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** /desk/cases/{id}/papers 文书: what there is, what can be made, how it would read. */
@Controller
class CasePapersController {

    private final Papers papers;
    private final CasePapersPages pages;
    private final DeskFrames frames;

    CasePapersController(Papers papers, CasePapersPages pages, DeskFrames frames) {
        this.papers = papers;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/desk/cases/{id}/papers")
    Mono<Rendering> all(@PathVariable PetitionId id, @RequestParam(defaultValue = "") String done, Official by) {
        return page(id, Attempt.none(), Deeds.said(done), HttpStatus.OK, by);
    }

    /** How it would read; nothing is made. */
    @GetMapping("/desk/cases/{id}/papers/preview")
    Mono<Rendering> preview(
            @PathVariable PetitionId id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String about,
            Official by) {
        return papers.preview(id, kind(kind), paper(about), by)
                .zipWith(papers.of(id, by))
                .map(both -> new PaperPreviewPage(
                        frames.of(by, "queue"),
                        id.toString(),
                        both.getT2().version(),
                        kind,
                        about,
                        PaperPreviewPage.Sheet.of(both.getT1(), "（来信人）")))
                .map(page -> Rendering.view("desk/paper")
                        .modelAttribute("page", page)
                        .build())
                .onErrorResume(Conflict.class, why -> again(id, "paper", new String[0], null, why, by));
    }

    @PostMapping("/desk/cases/{id}/papers")
    Mono<Rendering> make(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> papers.issue(
                                id, sent.version(), kind(sent.text("kind")), paper(sent.text("about")), by))
                        .map(made -> back(id, "paper"))
                        .onErrorResume(
                                CasePapersController::isToldHere,
                                why -> again(id, "paper", new String[0], sent, why, by)));
    }

    @GetMapping("/desk/cases/{id}/papers/{paper}/file.{extension}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable PetitionId id, @PathVariable PaperId paper, @PathVariable String extension, Official by) {
        return papers.file(id, paper, PaperFormat.of(extension), by).map(PaperAnswer::of);
    }

    /** The page again, with why it did not work and what was typed. */
    Mono<Rendering> again(
            PetitionId id, String deed, String[] fields, @Nullable Sent sent, Throwable why, Official by) {
        Refusal refusal = Refusals.of(why);
        var typed = sent == null ? Map.<String, String>of() : sent.typed(fields);
        return page(id, Attempt.refused(deed, typed, refusal), null, HttpStatusCode.valueOf(refusal.status()), by);
    }

    static boolean isToldHere(Throwable why) {
        return why instanceof Invalid || why instanceof Conflict || why instanceof Overtaken;
    }

    static Rendering back(PetitionId id, String done) {
        return Rendering.redirectTo("/desk/cases/" + id + "/papers?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    /** The paper that a form names; none where it names none. */
    static Optional<PaperId> paper(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(PaperId.valueOf(typed));
        } catch (IllegalArgumentException e) {
            throw new NotFound("这份文书");
        }
    }

    private static PaperKind kind(String typed) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new NotFound("这种文书"));
    }

    private Mono<Rendering> page(
            PetitionId id, Attempt attempt, @Nullable String notice, HttpStatusCode status, Official by) {
        return papers.of(id, by)
                .map(shelf -> pages.of(shelf, attempt, notice, by))
                .map(page -> Rendering.view("desk/papers")
                        .modelAttribute("page", page)
                        .status(status)
                        .build());
    }
}
