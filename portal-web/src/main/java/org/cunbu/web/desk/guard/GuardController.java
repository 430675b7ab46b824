package org.cunbu.web.desk.guard;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.LimitRule;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.http.Refusals;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.privacy.Email;
import org.cunbu.portal.people.guarding.BlockWish;
import org.cunbu.portal.people.guarding.Guarding;
import org.cunbu.portal.people.guarding.Rises;
import org.cunbu.portal.people.guarding.Weighed;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** /desk/guard 防滥用: changes limits, weighs, makes and takes back blocks, looks at unusual rises. */
@Controller
class GuardController {

    private static final Set<String> DONE = Set.of("limit", "block", "lift", "listen", "leave");

    private final Guarding guarding;
    private final Rises rises;
    private final GuardPages pages;

    GuardController(Guarding guarding, Rises rises, GuardPages pages) {
        this.guarding = guarding;
        this.rises = rises;
        this.pages = pages;
    }

    /** @param today an address by today's code, to begin a block with */
    @GetMapping("/desk/guard")
    Mono<Rendering> guard(
            @RequestParam(defaultValue = "") String done, @RequestParam(defaultValue = "") String today, Official by) {
        BlockWish begun = new BlockWish("", "", today.matches("[0-9a-f]{32}") ? today : "", "", 1);
        return pages.page(
                        begun.today().isEmpty() ? GuardPages.NOBODY : begun,
                        null,
                        Attempt.none(),
                        DONE.contains(done) ? "guard.done." + done : null,
                        by)
                .map(page -> show(page, HttpStatus.OK));
    }

    @PostMapping("/desk/guard/limits")
    Mono<Rendering> change(ServerWebExchange exchange, Official by) {
        return act(
                exchange,
                "limit",
                by,
                sent -> guarding.change(
                        sent.text("rule"),
                        number("burst", sent),
                        number("everyMs", sent),
                        Arrays.stream(LimitRule.Beyond.values())
                                .filter(beyond -> beyond.name().equals(sent.text("beyond")))
                                .findFirst()
                                .orElse(LimitRule.Beyond.WAIT),
                        sent.version(),
                        by));
    }

    /** Says what a block would keep away; nothing is blocked yet. */
    @PostMapping("/desk/guard/weighings")
    Mono<Rendering> weigh(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> guarding.weigh(wish(sent), by))
                        .flatMap(weighed -> weighed(sent, weighed, by))
                        .onErrorResume(GuardController::isToldHere, why -> again("block", sent, why, by)));
    }

    @PostMapping("/desk/guard/blocks")
    Mono<Rendering> block(ServerWebExchange exchange, Official by) {
        return act(exchange, "block", by, sent -> guarding.block(wish(sent), by));
    }

    @PostMapping("/desk/guard/liftings")
    Mono<Rendering> lift(ServerWebExchange exchange, Official by) {
        return act(exchange, "lift", by, sent -> guarding.lift(block(sent), by));
    }

    @PostMapping("/desk/guard/listeners")
    Mono<Rendering> listen(ServerWebExchange exchange, Official by) {
        return act(exchange, "listen", by, sent -> rises.listen(new Email(sent.text("email")), by));
    }

    @PostMapping("/desk/guard/leavings")
    Mono<Rendering> leave(ServerWebExchange exchange, Official by) {
        return act(exchange, "leave", by, sent -> rises.leave(by));
    }

    private Mono<Rendering> act(ServerWebExchange exchange, String deed, Official by, Function<Sent, Mono<?>> act) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> act.apply(sent))
                        .then(Mono.fromSupplier(() -> Rendering.redirectTo("/desk/guard?done=" + deed)
                                .status(HttpStatus.SEE_OTHER)
                                .build()))
                        .onErrorResume(GuardController::isToldHere, why -> again(deed, sent, why, by)));
    }

    private Mono<Rendering> weighed(Sent sent, Weighed weighed, Official by) {
        return pages.page(wish(sent), weighed, Attempt.none(), null, by).map(page -> show(page, HttpStatus.OK));
    }

    /** What the person at the form can mend is said there; that they may not be here at all, elsewhere. */
    private Mono<Rendering> again(String deed, Sent sent, Throwable why, Official by) {
        Refusal refusal = Refusals.of(why);
        String[] fields = switch (deed) {
            case "limit" -> new String[] {"rule", "burst", "everyMs", "beyond"};
            case "block" -> new String[] {"network", "phone", "today", "reason", "days"};
            case "listen" -> new String[] {"email"};
            default -> new String[] {};
        };
        return pages.page(asked(deed, sent), null, Attempt.refused(deed, sent.typed(fields), refusal), null, by)
                .map(page -> show(page, HttpStatusCode.valueOf(refusal.status())));
    }

    private static boolean isToldHere(Throwable why) {
        return why instanceof Invalid || why instanceof Conflict || why instanceof Overtaken;
    }

    private static BlockWish asked(String deed, Sent sent) {
        return deed.equals("block")
                ? new BlockWish(sent.text("network"), sent.text("phone"), sent.text("today"), sent.text("reason"), 0)
                : GuardPages.NOBODY;
    }

    private static BlockWish wish(Sent sent) {
        return new BlockWish(
                sent.text("network"),
                sent.text("phone"),
                sent.text("today"),
                sent.text("reason"),
                number("days", sent));
    }

    private static UUID block(Sent sent) {
        try {
            return UUID.fromString(sent.text("block"));
        } catch (IllegalArgumentException e) {
            throw Invalid.field("block", "unknown", "名单里没有这一条。");
        }
    }

    private static int number(String field, Sent sent) {
        try {
            return Integer.parseInt(sent.text(field).strip());
        } catch (NumberFormatException e) {
            throw Invalid.field(field, "not-a-number", "这里请填一个整数。");
        }
    }

    private static Rendering show(GuardPage page, HttpStatusCode status) {
        return Rendering.view("desk/guard")
                .modelAttribute("page", page)
                .status(status)
                .build();
    }
}
