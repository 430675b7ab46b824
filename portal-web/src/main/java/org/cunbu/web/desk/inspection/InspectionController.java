package org.cunbu.web.desk.inspection;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Inspections;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Sent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Folders of whole cases: named or drawn, followed, downloaded. */
@Controller
class InspectionController {

    private final Inspections inspections;
    private final DeskFrames frames;
    private final PortalClock clock;

    InspectionController(Inspections inspections, DeskFrames frames, PortalClock clock) {
        this.inspections = inspections;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/desk/inspections")
    Mono<Rendering> all(Official by) {
        return forms(Attempt.none(), HttpStatus.OK, by);
    }

    @PostMapping("/desk/inspections/named")
    Mono<Rendering> named(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> begun(
                        Mono.defer(() -> inspections.named(sent.text("numbers"), sent.text("reason"), by)),
                        Attempt.unsent("named", sent.typed("numbers", "reason")),
                        by));
    }

    @PostMapping("/desk/inspections/drawn")
    Mono<Rendering> drawn(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> begun(
                        Mono.defer(() ->
                                inspections.drawn(sent.text("seed"), month(sent), many(sent), sent.text("reason"), by)),
                        Attempt.unsent("drawn", sent.typed("seed", "month", "many", "reason")),
                        by));
    }

    @GetMapping("/desk/inspections/{id}")
    Mono<Rendering> one(@PathVariable UUID id, Official by) {
        return inspections
                .progress(id, by)
                .map(view -> new InspectionPage(
                        frames.of(by, "inspections"), Attempt.none(), "", "", List.of(), InspectionPage.folder(view)))
                .map(page -> Rendering.view("desk/inspection")
                        .modelAttribute("page", page)
                        .build());
    }

    @GetMapping("/desk/inspections/{id}/zip")
    Mono<ResponseEntity<byte[]>> zip(@PathVariable UUID id, Official by) {
        return inspections
                .zip(id, by)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/zip"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inspection-" + id + ".zip\"")
                        .body(file));
    }

    private Mono<Rendering> begun(Mono<UUID> beginning, Attempt typed, Official by) {
        return beginning
                .map(id -> Rendering.redirectTo("/desk/inspections/" + id)
                        .status(HttpStatus.SEE_OTHER)
                        .build())
                .onErrorResume(
                        Invalid.class,
                        wrong ->
                                forms(Attempt.refused(typed.deed(), typed.typed(), wrong), HttpStatus.BAD_REQUEST, by));
    }

    private Mono<Rendering> forms(Attempt attempt, HttpStatus status, Official by) {
        return inspections
                .recent(by)
                .map(views -> new InspectionPage(
                        frames.of(by, "inspections"),
                        attempt,
                        seed(),
                        YearMonth.from(clock.today()).toString(),
                        views.stream().map(InspectionPage::folder).toList(),
                        null))
                .map(page -> Rendering.view("desk/inspections")
                        .modelAttribute("page", page)
                        .status(status)
                        .build());
    }

    /** A seed that nobody chose; whoever wants to can write another, thrown by dice. */
    private static String seed() {
        return Ids.next().toString().substring(24);
    }

    private static YearMonth month(Sent sent) {
        try {
            return YearMonth.parse(sent.text("month"));
        } catch (DateTimeException unreadable) {
            throw Invalid.field("month", "not-a-month", "月份写成 2026-11 这样。");
        }
    }

    private static int many(Sent sent) {
        try {
            return Integer.parseInt(sent.text("many").strip());
        } catch (NumberFormatException unreadable) {
            throw Invalid.field("many", "no-number", "请写抽几件。");
        }
    }
}
