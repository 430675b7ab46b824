package org.cunbu.web.receipts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.web.answering.Near;
import org.cunbu.web.answering.NearLetters;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Following a letter: who has it and until when, what was done, the answer; adding to it, and the word at the end. */
@Controller
class ProgressController {

    private final Petitioners petitioners;
    private final Casework casework;
    private final PublicLog log;
    private final NearLetters near;

    ProgressController(Petitioners petitioners, Casework casework, PublicLog log, NearLetters near) {
        this.petitioners = petitioners;
        this.casework = casework;
        this.log = log;
        this.near = near;
    }

    @GetMapping("/receipts/{number}")
    Mono<Rendering> follow(
            @PathVariable String number, @RequestParam(defaultValue = "") String done, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> progress(holder, WordForm.EMPTY, done))
                .map(page -> show(page, List.of(), HttpStatus.OK));
    }

    @PostMapping("/receipts/{number}/additions")
    Mono<Rendering> add(@PathVariable String number, @ModelAttribute WordForm form, ServerHttpRequest request) {
        return act(number, form, "added", request, by -> casework.add(by, more(form)));
    }

    @PostMapping("/receipts/{number}/word")
    Mono<Rendering> say(@PathVariable String number, @ModelAttribute WordForm form, ServerHttpRequest request) {
        return act(
                number, form, "said", request, by -> casework.say(by, form.word(), form.satisfaction(), form.words()));
    }

    /** Asks once more before the letter is taken back. */
    @GetMapping("/receipts/{number}/withdrawal")
    Mono<Rendering> askWithdrawal(@PathVariable String number, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> casework.progress(holder.petitioner().deciding())
                        .map(progress -> ProgressPage.of(
                                progress, Optional.empty(), Near.NOBODY, WordForm.EMPTY, "", holder.petitioner())))
                .map(page -> Rendering.view("receipts/withdrawal")
                        .modelAttribute("page", page)
                        .build());
    }

    @PostMapping("/receipts/{number}/withdrawal")
    Mono<Rendering> takeBack(@PathVariable String number, ServerHttpRequest request) {
        return act(number, WordForm.EMPTY, "", request, casework::takeBack);
    }

    private Mono<Rendering> act(
            String number,
            WordForm form,
            String done,
            ServerHttpRequest request,
            Function<Petitioner, Mono<Void>> act) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> Mono.defer(() -> act.apply(holder.petitioner()))
                        .thenReturn(back(holder.pass(), done))
                        .onErrorResume(Refusal.class, no -> again(holder, form, no.status(), said(no)))
                        .onErrorResume(
                                Overtaken.class, late -> again(holder, form, HttpStatus.CONFLICT.value(), late())));
    }

    /** The same page with what was typed, and why it did not work. */
    private Mono<Rendering> again(Petitioners.Holder holder, WordForm form, int status, List<FieldError> errors) {
        return progress(holder, form, "").map(page -> show(page, errors, HttpStatusCode.valueOf(status)));
    }

    private Mono<ProgressPage> progress(Petitioners.Holder holder, WordForm form, String done) {
        return Mono.zip(
                        casework.progress(holder.petitioner()),
                        log.leafOfReceipt(holder.petitioner().petition().value())
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()),
                        near.of(holder.petitioner()))
                .map(all -> ProgressPage.of(all.getT1(), all.getT2(), all.getT3(), form, done, holder.petitioner()));
    }

    private static Rendering back(ReceiptPass pass, String done) {
        var query = done.isEmpty() ? "" : "?done=" + done;
        return Rendering.redirectTo("/receipts/" + pass.number() + query)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private static LetterText more(WordForm form) {
        return new LetterText(form.more());
    }

    /** A letter's text is called {@code text} where it is read, {@code more} on this page. */
    private static List<FieldError> said(Refusal refusal) {
        if (refusal.fields().isEmpty()) {
            return List.of(new FieldError("main", refusal.type(), refusal.detail()));
        }
        return refusal.fields().stream()
                .map(each -> each.field().equals("text") ? new FieldError("more", each.code(), each.message()) : each)
                .toList();
    }

    private static List<FieldError> late() {
        return List.of(new FieldError("main", "overtaken", "刚才这封信又有了新进展，请看一看再说。"));
    }

    private static Rendering show(ProgressPage page, List<FieldError> errors, HttpStatusCode status) {
        return Rendering.view("receipts/progress")
                .modelAttribute("page", page)
                .modelAttribute("errors", errors)
                .status(status)
                .build();
    }
}
