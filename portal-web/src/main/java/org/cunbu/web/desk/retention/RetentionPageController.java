package org.cunbu.web.desk.retention;

import java.util.Arrays;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.http.Refusals;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.retention.Retention;
import org.cunbu.portal.petition.retention.RetentionSetting.What;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** /desk/retention 保存期限: counts what a change would erase, then changes it. */
@Controller
class RetentionPageController {

    private final Retention retention;
    private final DeskFrames frames;

    RetentionPageController(Retention retention, DeskFrames frames) {
        this.retention = retention;
        this.frames = frames;
    }

    @GetMapping("/desk/retention")
    Mono<Rendering> retention(@RequestParam(defaultValue = "") String done, Official by) {
        return page(null, Attempt.none(), done.equals("retain"), by).map(page -> show(page, HttpStatus.OK));
    }

    /** Says how many letters it concerns; nothing is changed yet. */
    @PostMapping("/desk/retention/weighings")
    Mono<Rendering> weigh(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> retention.weigh(what(sent), days(sent), by))
                        .map(letters -> new RetentionPage.Weighing(
                                what(sent).name(), sent.text("days").strip(), sent.version(), letters))
                        .flatMap(weighing -> page(weighing, Attempt.none(), false, by))
                        .map(page -> show(page, HttpStatus.OK))
                        .onErrorResume(RetentionPageController::isToldHere, why -> again(sent, why, by)));
    }

    @PostMapping("/desk/retention/settings")
    Mono<Rendering> change(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> retention.change(what(sent), days(sent), sent.version(), by))
                        .map(now -> Rendering.redirectTo("/desk/retention?done=retain")
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(RetentionPageController::isToldHere, why -> again(sent, why, by)));
    }

    private Mono<Rendering> again(Sent sent, Throwable why, Official by) {
        Refusal refusal = Refusals.of(why);
        return page(null, Attempt.refused("retain", sent.typed("what", "days"), refusal), false, by)
                .map(page -> show(page, HttpStatusCode.valueOf(refusal.status())));
    }

    private Mono<RetentionPage> page(
            RetentionPage.@Nullable Weighing weighing, Attempt attempt, boolean done, Official by) {
        return retention
                .settings(by)
                .map(setting -> RetentionPage.Line.of(setting, attempt))
                .collectList()
                .map(lines -> new RetentionPage(frames.of(by, "retention"), lines, weighing, attempt, done));
    }

    private static boolean isToldHere(Throwable why) {
        return why instanceof Invalid || why instanceof Overtaken;
    }

    private static What what(Sent sent) {
        return Arrays.stream(What.values())
                .filter(what -> what.name().equals(sent.text("what")))
                .findFirst()
                .orElseThrow(() -> Invalid.field("what", "unknown", "没有这一项。"));
    }

    private static @Nullable Integer days(Sent sent) {
        String typed = sent.text("days").strip();
        try {
            return typed.isEmpty() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            throw Invalid.field("days", "not-a-number", "请填一个整数，或者留空。");
        }
    }

    private static Rendering show(RetentionPage page, HttpStatusCode status) {
        return Rendering.view("desk/retention")
                .modelAttribute("page", page)
                .status(status)
                .build();
    }
}
