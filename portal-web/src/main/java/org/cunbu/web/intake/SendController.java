package org.cunbu.web.intake;

import java.util.List;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.http.Refusals;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.web.layout.Work;
import org.cunbu.web.receipts.ReceiptPasses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * Sends the letter. Whoever presses twice, or again after the network was gone, gets the same receipt; whoever is
 * refused for the moment keeps the page with everything on it.
 */
@Controller
class SendController {

    private final Intake intake;
    private final Regions regions;
    private final ReceiptPasses passes;

    SendController(Intake intake, Regions regions, ReceiptPasses passes) {
        this.intake = intake;
        this.regions = regions;
        this.passes = passes;
    }

    @PostMapping("/letters/new/send")
    Mono<Rendering> send(@ModelAttribute LetterForm typed, Visitor from) {
        var form = ChosenPlace.settle(typed, regions);
        for (Step step : Step.CHECK.before()) {
            var errors = LetterCheck.errors(form, step, regions);
            if (!errors.isEmpty()) {
                return Mono.just(WriteRendering.of(step, form, errors, regions, null));
            }
        }
        return intake.submit(LetterCheck.submission(form, regions), from)
                .map(this::received)
                .onErrorResume(SendController::isExplained, error -> Mono.just(refused(form, Refusals.of(error))));
    }

    private Rendering received(Receipt receipt) {
        return Rendering.redirectTo("/receipts/" + receipt.number() + "/received")
                .status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, passes.cookie(receipt).toString())
                .build();
    }

    /** The same key with other words: it was sent before; the next press sends it as another letter. */
    private Rendering refused(LetterForm form, Refusal refusal) {
        var status = HttpStatus.valueOf(refusal.status());
        var next = status == HttpStatus.UNPROCESSABLE_CONTENT ? form.withNewKey() : form;
        return WriteRendering.of(Step.CHECK, next, said(refusal.detail()), regions, status, Work.in(refusal));
    }

    /** A refusal, a full queue, a database that is away: whatever nobody foresaw has a page of its own. */
    private static boolean isExplained(Throwable error) {
        return Refusals.of(error).status() != HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    private static List<FieldError> said(String sentence) {
        return List.of(new FieldError("send", "not-sent", sentence));
    }
}
