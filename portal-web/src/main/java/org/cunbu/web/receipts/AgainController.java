package org.cunbu.web.receipts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.FurtherRounds;
import org.cunbu.portal.petition.casework.Supervision;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.web.answering.Near;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What a petitioner may have after the answer: the letter handled anew, its opinion reviewed; and asking for haste. */
@Controller
class AgainController {

    private static final List<FieldError> LATE = List.of(new FieldError("main", "overtaken", "刚才这封信又有了新进展，请看一看再说。"));

    private final Petitioners petitioners;
    private final Casework casework;
    private final FurtherRounds further;
    private final Supervision supervision;

    AgainController(Petitioners petitioners, Casework casework, FurtherRounds further, Supervision supervision) {
        this.petitioners = petitioners;
        this.casework = casework;
        this.further = further;
        this.supervision = supervision;
    }

    /** What is still not solved. */
    record Why(@Nullable String why) {
        String words() {
            return Objects.requireNonNullElse(why, "");
        }
    }

    /** Asks what is still not solved. */
    @GetMapping("/receipts/{number}/reopening")
    Mono<Rendering> askReopening(@PathVariable String number, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> shown(holder, "receipts/reopening", "", List.of(), HttpStatus.OK));
    }

    @PostMapping("/receipts/{number}/reopening")
    Mono<Rendering> reopen(@PathVariable String number, @ModelAttribute Why form, ServerHttpRequest request) {
        return act(
                number,
                request,
                "reopened",
                "receipts/reopening",
                form.words(),
                by -> further.reopen(by, new LetterText(form.words())));
    }

    /** Says where the opinion is looked at, and until when it can be asked for. */
    @GetMapping("/receipts/{number}/review")
    Mono<Rendering> askReview(@PathVariable String number, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> shown(holder, "receipts/review", "", List.of(), HttpStatus.OK));
    }

    @PostMapping("/receipts/{number}/review")
    Mono<Rendering> review(@PathVariable String number, ServerHttpRequest request) {
        return act(number, request, "reviewing", "receipts/review", "", further::askReview);
    }

    @PostMapping("/receipts/{number}/reminders")
    Mono<Rendering> remind(@PathVariable String number, ServerHttpRequest request) {
        return act(number, request, "reminded", "receipts/progress", "", supervision::remind);
    }

    private Mono<Rendering> act(
            String number,
            ServerHttpRequest request,
            String done,
            String page,
            String typed,
            Function<Petitioner, Mono<Void>> act) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> Mono.defer(() -> act.apply(holder.petitioner()))
                        .thenReturn(back(holder.pass(), done))
                        .onErrorResume(
                                Refusal.class,
                                no -> shown(holder, page, typed, said(no), HttpStatusCode.valueOf(no.status())))
                        .onErrorResume(Overtaken.class, late -> shown(holder, page, typed, LATE, HttpStatus.CONFLICT)));
    }

    private Mono<Rendering> shown(
            Petitioners.Holder holder, String view, String typed, List<FieldError> errors, HttpStatusCode status) {
        return casework.progress(holder.petitioner())
                .map(progress -> Rendering.view(view)
                        .modelAttribute(
                                "page",
                                ProgressPage.of(
                                        progress,
                                        Optional.empty(),
                                        Near.NOBODY,
                                        WordForm.EMPTY,
                                        "",
                                        holder.petitioner()))
                        .modelAttribute("typed", typed)
                        .modelAttribute("errors", errors)
                        .status(status)
                        .build());
    }

    /** A letter's text is called {@code text} where it is read, {@code why} on this page. */
    private static List<FieldError> said(Refusal refusal) {
        return refusal.fields().isEmpty()
                ? List.of(new FieldError("main", refusal.type(), refusal.detail()))
                : refusal.fields().stream()
                        .map(each -> new FieldError("why", each.code(), each.message()))
                        .toList();
    }

    private static Rendering back(ReceiptPass pass, String done) {
        return Rendering.redirectTo("/receipts/" + pass.number() + "?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
