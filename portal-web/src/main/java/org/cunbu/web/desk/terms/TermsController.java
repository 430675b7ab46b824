package org.cunbu.web.desk.terms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.http.Refusals;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.LadderWish;
import org.cunbu.portal.petition.casework.Ladders;
import org.cunbu.portal.petition.casework.Notices;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PromiseWish;
import org.cunbu.portal.petition.intake.Promised;
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

/** /desk/terms 期限: promises, the ladder, notices of days off; a notice is weighed before it is entered. */
@Controller
class TermsController {

    private static final Set<String> DONE = Set.of("promise", "ladder", "notice");
    private static final String[] FIELDS = {
        "clock",
        "channel",
        "kind",
        "topic",
        "days",
        "from",
        "reason",
        "orderAfter",
        "signWithin",
        "leaderAfter",
        "quietFrom",
        "quietUntil",
        "quietDaysOff",
        "year",
        "source"
    };

    private final Promised promised;
    private final Ladders ladders;
    private final Notices notices;
    private final DeskFrames frames;
    private final PortalClock clock;

    TermsController(Promised promised, Ladders ladders, Notices notices, DeskFrames frames, PortalClock clock) {
        this.promised = promised;
        this.ladders = ladders;
        this.notices = notices;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/desk/terms")
    Mono<Rendering> terms(@RequestParam(defaultValue = "") String done, Official by) {
        return page(null, Attempt.none(), DONE.contains(done) ? "terms.done." + done : null, by)
                .map(page -> show(page, HttpStatus.OK));
    }

    @PostMapping("/desk/terms/promises")
    Mono<Rendering> promise(ServerWebExchange exchange, Official by) {
        return act(exchange, "promise", by, sent -> promised.add(promise(sent), by));
    }

    @PostMapping("/desk/terms/ladder")
    Mono<Rendering> ladder(ServerWebExchange exchange, Official by) {
        return act(exchange, "ladder", by, sent -> ladders.change(ladder(sent), sent.text("reason"), by));
    }

    /** Says what a notice would do; nothing is changed yet. */
    @PostMapping("/desk/terms/weighings")
    Mono<Rendering> weigh(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(
                                () -> notices.weigh(number("year", sent), sent.text("source"), sent.text("days"), by))
                        .map(would -> new TermsPage.Weighing(
                                sent.text("year"), sent.text("source"), sent.text("days"), sent.version(), would))
                        .flatMap(weighing -> page(weighing, Attempt.unsent("notice", sent.typed(FIELDS)), null, by))
                        .map(page -> show(page, HttpStatus.OK))
                        .onErrorResume(TermsController::isToldHere, why -> again("notice", sent, why, by)));
    }

    @PostMapping("/desk/terms/notices")
    Mono<Rendering> notice(ServerWebExchange exchange, Official by) {
        return act(
                exchange,
                "notice",
                by,
                sent -> notices.enter(
                        number("year", sent), sent.text("source"), sent.text("days"), sent.version(), by));
    }

    private Mono<Rendering> act(ServerWebExchange exchange, String deed, Official by, Function<Sent, Mono<?>> act) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> act.apply(sent))
                        .then(Mono.fromSupplier(() -> Rendering.redirectTo("/desk/terms?done=" + deed)
                                .status(HttpStatus.SEE_OTHER)
                                .build()))
                        .onErrorResume(TermsController::isToldHere, why -> again(deed, sent, why, by)));
    }

    private Mono<Rendering> again(String deed, Sent sent, Throwable why, Official by) {
        Refusal refusal = Refusals.of(why);
        return page(null, Attempt.refused(deed, sent.typed(FIELDS), refusal), null, by)
                .map(page -> show(page, HttpStatusCode.valueOf(refusal.status())));
    }

    private Mono<TermsPage> page(
            TermsPage.@Nullable Weighing weighing, Attempt attempt, @Nullable String done, Official by) {
        return Mono.zip(promised.lines(by), ladders.read(by)).map(read -> {
            var known = notices.known(by);
            int year = clock.today().getYear();
            return new TermsPage(
                    frames.of(by, "terms"),
                    read.getT1().stream().map(TermsPage.Line::of).toList(),
                    TermsPage.Form.of(read.getT2(), attempt),
                    read.getT2().version(),
                    attempt.of("ladder")
                            ? !attempt.typed("ladder", "quietDaysOff").isEmpty()
                            : read.getT2().quietDaysOff(),
                    known.edition(),
                    IntStream.of(year, year + 1)
                            .mapToObj(each -> TermsPage.Year.of(each, known))
                            .toList(),
                    weighing,
                    attempt,
                    done);
        });
    }

    private static PromiseWish promise(Sent sent) {
        return new PromiseWish(
                one(ClockKind.values(), sent.text("clock")),
                one(Channel.values(), sent.text("channel")),
                one(Kind.values(), sent.text("kind")),
                sent.text("topic"),
                number("days", sent),
                day(sent),
                sent.text("reason"));
    }

    private static LadderWish ladder(Sent sent) {
        return new LadderWish(
                sent.version(),
                number("orderAfter", sent),
                number("signWithin", sent),
                number("leaderAfter", sent),
                number("quietFrom", sent),
                number("quietUntil", sent),
                sent.ticked("quietDaysOff"));
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String typed) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(String field, Sent sent) {
        String typed = sent.text(field).strip();
        try {
            return typed.isEmpty() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            throw Invalid.field(field, "not-a-number", "请填一个整数。");
        }
    }

    private static @Nullable LocalDate day(Sent sent) {
        String typed = sent.text("from").strip();
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Invalid.field("from", "not-a-day", "请写成 2026-12-01 这样的日期。");
        }
    }

    private static boolean isToldHere(Throwable why) {
        return why instanceof Invalid || why instanceof Conflict || why instanceof Overtaken;
    }

    private static Rendering show(TermsPage page, HttpStatusCode status) {
        return Rendering.view("desk/terms")
                .modelAttribute("page", page)
                .status(status)
                .build();
    }
}
