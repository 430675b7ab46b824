package org.cunbu.web.desk.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.insight.reports.Reports;
import org.cunbu.portal.insight.statistics.PublicFigures;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Deeds;
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

/** /desk/reports: freezing a month, and saying since when figures are public. */
@Controller
class DeskReportsController {

    private final Reports reports;
    private final PublicFigures published;
    private final DeskFrames frames;

    DeskReportsController(Reports reports, PublicFigures published, DeskFrames frames) {
        this.reports = reports;
        this.published = published;
        this.frames = frames;
    }

    @GetMapping("/desk/reports")
    Mono<Rendering> months(@RequestParam(defaultValue = "") String done, Official by) {
        return page(Attempt.none(), Deeds.said(done), HttpStatus.OK, by);
    }

    @PostMapping("/desk/reports/freezes")
    Mono<Rendering> freeze(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> reports.freeze(month(sent), day(sent, "cutOff"), by))
                        .map(report -> again("freeze"))
                        .onErrorResume(Invalid.class, why -> refused("freeze", sent, why, by, "month", "cutOff"))
                        .onErrorResume(Conflict.class, why -> refused("freeze", sent, why, by, "month", "cutOff")));
    }

    @PostMapping("/desk/reports/first-days")
    Mono<Rendering> announce(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> published.announce(day(sent, "day"), sent.text("reason"), by))
                        .map(day -> again("announce"))
                        .onErrorResume(Invalid.class, why -> refused("announce", sent, why, by, "day", "reason"))
                        .onErrorResume(Conflict.class, why -> refused("announce", sent, why, by, "day", "reason")));
    }

    private static Rendering again(String done) {
        return Rendering.redirectTo("/desk/reports?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> refused(String deed, Sent sent, Refusal why, Official by, String... fields) {
        return page(Attempt.refused(deed, sent.typed(fields), why), null, HttpStatusCode.valueOf(why.status()), by);
    }

    private Mono<Rendering> page(Attempt attempt, @Nullable String done, HttpStatusCode status, Official by) {
        boolean freezes = Reports.mayFreeze(by);
        boolean announces = by.is(Role.ADMINISTRATOR);
        if (!freezes && !announces) throw new Forbidden();
        return Mono.zip(reports.months(), published.said().collectList())
                .map(both -> Rendering.view("desk/reports")
                        .modelAttribute(
                                "page",
                                new DeskReportsPage(
                                        frames.of(by, "reports"),
                                        both.getT1(),
                                        both.getT2(),
                                        freezes,
                                        announces,
                                        attempt,
                                        done))
                        .status(status)
                        .build());
    }

    private static YearMonth month(Sent sent) {
        try {
            return YearMonth.parse(sent.text("month"));
        } catch (DateTimeException unreadable) {
            throw Invalid.field("month", "not-a-month", "请选一个月份。");
        }
    }

    private static LocalDate day(Sent sent, String field) {
        try {
            return LocalDate.parse(sent.text(field));
        } catch (DateTimeException unreadable) {
            throw Invalid.field(field, "not-a-day", "日期写成 2026-11-05 这样。");
        }
    }
}
