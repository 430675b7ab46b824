package org.cunbu.web.receipts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Papers;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.web.answering.NearLetters;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The page on which a petitioner follows the letter, before and after something was done on it. */
@Component
class Following {

    private final Petitioners petitioners;
    private final Casework casework;
    private final Papers papers;
    private final PublicLog log;
    private final NearLetters near;

    Following(Petitioners petitioners, Casework casework, Papers papers, PublicLog log, NearLetters near) {
        this.petitioners = petitioners;
        this.casework = casework;
        this.papers = papers;
        this.log = log;
        this.near = near;
    }

    /** The page as it stands. */
    Mono<Rendering> page(String number, String done, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> progress(holder, WordForm.EMPTY, done)
                        .delayUntil(page -> page.letter().answer() == null
                                ? Mono.empty()
                                : papers.answerOpened(holder.petitioner())))
                .map(page -> show(page, List.of(), HttpStatus.OK));
    }

    /** Does what the petitioner wants and goes back to the page, or shows why not, with what was typed. */
    Mono<Rendering> act(
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
                        near.of(holder.petitioner()),
                        papers.of(holder.petitioner()))
                .map(all -> ProgressPage.of(all.getT1(), all.getT2(), all.getT3(), form, done, holder.petitioner())
                        .with(all.getT4()));
    }

    private static Rendering back(ReceiptPass pass, String done) {
        var query = done.isEmpty() ? "" : "?done=" + done;
        return Rendering.redirectTo("/receipts/" + pass.number() + query)
                .status(HttpStatus.SEE_OTHER)
                .build();
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
                .modelAttribute("page", page.refusing(errors))
                .modelAttribute("errors", errors)
                .status(status)
                .build();
    }
}
