package org.cunbu.web.receipts;

import java.util.List;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.TooMany;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.ReceiptCode;
import org.cunbu.portal.petition.intake.ReceiptCodes;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.web.layout.Work;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** For whoever has the number and not the secret: a code to the address that the letter was left with. */
@Controller
class CodesController {

    private final ReceiptCodes codes;
    private final Intake intake;
    private final ReceiptPasses passes;

    CodesController(ReceiptCodes codes, Intake intake, ReceiptPasses passes) {
        this.codes = codes;
        this.intake = intake;
        this.passes = passes;
    }

    @GetMapping("/receipts/code")
    Rendering ask(@ModelAttribute CodeForm form) {
        return show("receipts/code", form, List.of(), HttpStatus.OK, Work.none());
    }

    /** Whether there is such a letter, and whether it has an address, the answer is the same. */
    @PostMapping("/receipts/code")
    Mono<Rendering> send(@ModelAttribute CodeForm form, Visitor from) {
        return Petitioners.number(form.number())
                .map(number -> codes.ask(number, from)
                        .thenReturn(show("receipts/code-sent", form, List.of(), HttpStatus.OK, Work.none())))
                .orElseGet(() -> Mono.just(show(
                        "receipts/code",
                        form,
                        List.of(new FieldError("number", "no-number", "编号不对：应是 10 个字母和数字，请照回执再核对一遍。")),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Work.none())))
                .onErrorResume(TooMany.class, wait -> Mono.just(wait("receipts/code", "number", form, wait)));
    }

    @PostMapping("/receipts/code/open")
    Mono<Rendering> open(@ModelAttribute CodeForm form, Visitor from) {
        var number = Petitioners.number(form.number());
        var code = form.read();
        return (number.isPresent() && code.isPresent()
                        ? opened(number.get(), code.get(), form, from)
                        : intake.missed(number, from).thenReturn(wrong(form)))
                .onErrorResume(TooMany.class, wait -> Mono.just(wait("receipts/code-sent", "code", form, wait)));
    }

    private Mono<Rendering> opened(ReceiptNumber number, ReceiptCode code, CodeForm form, Visitor from) {
        return codes.open(number, code, from)
                .map(secret -> Rendering.redirectTo("/receipts/" + number)
                        .status(HttpStatus.SEE_OTHER)
                        .header(
                                HttpHeaders.SET_COOKIE,
                                passes.cookie(number, secret).toString())
                        .build())
                .onErrorResume(NotFound.class, none -> Mono.just(wrong(form)));
    }

    private static Rendering wrong(CodeForm form) {
        var error = new FieldError("code", "no-match", "验证码对不上，或者过了 15 分钟。请再核对一遍，或者重新要一个。");
        return show("receipts/code-sent", form, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT, Work.none());
    }

    private static Rendering wait(String view, String field, CodeForm form, TooMany wait) {
        var error = new FieldError(field, "too-many", wait.detail());
        return show(view, form, List.of(error), HttpStatus.TOO_MANY_REQUESTS, Work.in(wait));
    }

    private static Rendering show(String view, CodeForm form, List<FieldError> errors, HttpStatus status, Work work) {
        return work.beside(Rendering.view(view))
                .modelAttribute("page", form)
                .modelAttribute("errors", errors)
                .status(status)
                .build();
    }
}
