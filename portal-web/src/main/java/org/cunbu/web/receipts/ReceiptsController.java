package org.cunbu.web.receipts;

import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.TooMany;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.intake.ReceiptSecret;
import org.cunbu.web.layout.Work;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Number and secret open a letter for half an hour on this device; whatever does not fit is answered alike. */
@Controller
class ReceiptsController {

    private final Intake intake;
    private final ReceiptPasses passes;

    ReceiptsController(Intake intake, ReceiptPasses passes) {
        this.intake = intake;
        this.passes = passes;
    }

    @GetMapping("/receipts")
    Rendering ask(@ModelAttribute ReceiptForm form) {
        return show(form, List.of(), HttpStatus.OK);
    }

    @PostMapping("/receipts")
    Mono<Rendering> open(@ModelAttribute ReceiptForm form, Visitor from) {
        return form.read()
                .map(shown -> intake.open(shown.number(), shown.secret(), from)
                        .map(petitioner -> pass(shown.number(), shown.secret()))
                        .onErrorResume(NotFound.class, none -> Mono.just(wrong(form))))
                .orElseGet(() -> intake.missed(Optional.empty(), from).thenReturn(wrong(form)))
                .onErrorResume(TooMany.class, wait -> Mono.just(wait(form, wait)));
    }

    /** For a device that others use too. */
    @PostMapping("/receipts/{number}/leave")
    Rendering leave(@PathVariable String number) {
        return Petitioners.number(number)
                .map(known -> redirect("/", passes.end(known)))
                .orElseThrow(() -> new NoPass(number));
    }

    private Rendering pass(ReceiptNumber number, ReceiptSecret secret) {
        return redirect("/receipts/" + number, passes.cookie(number, secret));
    }

    private static Rendering redirect(String path, ResponseCookie cookie) {
        return Rendering.redirectTo(path)
                .status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    private static Rendering wrong(ReceiptForm form) {
        var error = new FieldError("number", "no-match", "编号和查询码对不上。请对照回执再核对一遍，大小写和短横线不要紧。");
        return show(form, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Rendering wait(ReceiptForm form, TooMany wait) {
        var error = new FieldError("number", "too-many", wait.detail());
        return show(form, List.of(error), HttpStatus.TOO_MANY_REQUESTS, Work.in(wait));
    }

    private static Rendering show(ReceiptForm form, List<FieldError> errors, HttpStatus status) {
        return show(form, errors, status, Work.none());
    }

    private static Rendering show(ReceiptForm form, List<FieldError> errors, HttpStatus status, Work work) {
        return work.beside(Rendering.view("receipts/ask"))
                .modelAttribute("page", form)
                .modelAttribute("errors", errors)
                .status(status)
                .build();
    }
}
