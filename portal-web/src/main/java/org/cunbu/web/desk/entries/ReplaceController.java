package org.cunbu.web.desk.entries;

import java.util.Arrays;
import java.util.List;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.LostReceipts;
import org.cunbu.portal.petition.intake.Identified;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.intake.ReplacedReceipt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** /desk/receipts: a new receipt for a lost one; shown in this answer and kept nowhere. */
@Controller
class ReplaceController {

    private final LostReceipts receipts;
    private final DeskFrames frames;

    ReplaceController(LostReceipts receipts, DeskFrames frames) {
        this.receipts = receipts;
        this.frames = frames;
    }

    @GetMapping("/desk/receipts")
    Mono<Rendering> ask(Official by) {
        return Mono.fromSupplier(() -> {
            if (!receipts.mayReplace(by)) throw new Forbidden("回执由信访局分办员补办，举报的由纪检监察组补办。");
            return show(new ReplacePage(frames.of(by, "entries"), "", "", ""), List.of(), HttpStatus.OK);
        });
    }

    @PostMapping("/desk/receipts")
    Mono<Rendering> replace(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> receipts.replace(number(sent), how(sent), sent.text("why"), by))
                        .map(fresh -> replaced(fresh, by))
                        .onErrorResume(
                                Invalid.class, why -> Mono.just(again(sent, why.fields(), HttpStatus.BAD_REQUEST, by)))
                        .onErrorResume(
                                NotFound.class,
                                none -> Mono.just(again(sent, List.of(none()), HttpStatus.NOT_FOUND, by))));
    }

    private static FieldError none() {
        return new FieldError("number", "no-match", "没有这个编号的信，或者不归您这里补办。");
    }

    private static ReceiptNumber number(Sent sent) {
        try {
            return new ReceiptNumber(sent.text("number"));
        } catch (IllegalArgumentException noNumber) {
            throw Invalid.field("number", "no-number", "编号不对：应是 10 个字母和数字。");
        }
    }

    private static @Nullable Identified how(Sent sent) {
        return Arrays.stream(Identified.values())
                .filter(each -> each.name().equals(sent.text("how")))
                .findFirst()
                .orElse(null);
    }

    private Rendering replaced(ReplacedReceipt fresh, Official by) {
        var page = new EntryReceiptPage(
                frames.of(by, "entries"), fresh.number().shown(), fresh.secret().shown(), fresh.mailed(), "", "");
        return Rendering.view("desk/replaced")
                .modelAttribute("page", page)
                .status(HttpStatus.CREATED)
                .build();
    }

    private Rendering again(Sent sent, List<FieldError> errors, HttpStatus status, Official by) {
        var page = new ReplacePage(frames.of(by, "entries"), sent.text("number"), sent.text("how"), sent.text("why"));
        return show(page, errors, status);
    }

    private static Rendering show(ReplacePage page, List<FieldError> errors, HttpStatus status) {
        return Rendering.view("desk/replace")
                .modelAttribute("page", page)
                .modelAttribute("errors", errors)
                .status(status)
                .build();
    }
}
