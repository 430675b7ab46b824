package org.cunbu.web.desk.snippets;

import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.Snippet;
import org.cunbu.portal.petition.casework.Snippets;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Sent;
import org.cunbu.web.desk.UnitChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The kept answers of a unit: kept, checked, taken away. */
@Controller
class SnippetsController {

    private static final String DEED = "snippet";

    private final Snippets snippets;
    private final DeskFrames frames;

    SnippetsController(Snippets snippets, DeskFrames frames) {
        this.snippets = snippets;
        this.frames = frames;
    }

    @GetMapping("/desk/snippets")
    Mono<Rendering> all(@RequestParam(defaultValue = "") String done, Official by) {
        return shown(Attempt.none(), done.equals("yes") ? "snippets.done" : null, HttpStatus.OK, by);
    }

    @PostMapping("/desk/snippets")
    Mono<Rendering> keep(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> snippets.keep(
                                unit(sent.text("unit"), by),
                                new Snippet.Words(sent.text("title"), sent.text("text"), sent.text("basis")),
                                by))
                        .map(kept -> back())
                        .onErrorResume(Invalid.class, wrong -> again(sent, wrong, by)));
    }

    @PostMapping("/desk/snippets/{id}/checks")
    Mono<Rendering> check(@PathVariable UUID id, ServerWebExchange exchange, Official by) {
        return Sent.in(exchange).flatMap(sent -> after(snippets.check(id, sent.version(), by), sent, by));
    }

    @PostMapping("/desk/snippets/{id}/removals")
    Mono<Rendering> takeAway(@PathVariable UUID id, ServerWebExchange exchange, Official by) {
        return Sent.in(exchange).flatMap(sent -> after(snippets.takeAway(id, sent.version(), by), sent, by));
    }

    private Mono<Rendering> after(Mono<Void> act, Sent sent, Official by) {
        return act.then(Mono.fromSupplier(SnippetsController::back))
                .onErrorResume(Conflict.class, no -> again(sent, no, by))
                .onErrorResume(
                        Overtaken.class,
                        first -> shown(Attempt.overtaken(DEED, sent.typed()), null, HttpStatus.CONFLICT, by));
    }

    private Mono<Rendering> again(Sent sent, Refusal wrong, Official by) {
        return shown(
                Attempt.refused(DEED, sent.typed("unit", "title", "text", "basis"), wrong),
                null,
                HttpStatus.valueOf(wrong.status()),
                by);
    }

    private Mono<Rendering> shown(Attempt attempt, @Nullable String done, HttpStatus status, Official by) {
        return snippets.all(by)
                .map(snippet -> line(snippet, by))
                .collectList()
                .map(lines -> new SnippetsPage(frames.of(by, "snippets"), lines, units(by), attempt, done))
                .map(page -> Rendering.view("desk/snippets")
                        .modelAttribute("page", page)
                        .status(status)
                        .build());
    }

    private SnippetsPage.Line line(Snippet snippet, Official by) {
        boolean heads = by.isAt(snippet.unit(), Role.UNIT_HEAD);
        boolean own = snippet.author().person().equals(by.person().value());
        return new SnippetsPage.Line(
                snippet.id().toString(),
                snippet.version(),
                frames.nameOf(snippet.unit()),
                snippet.words().title(),
                snippet.words().text(),
                snippet.words().basis(),
                snippet.author().name(),
                snippet.checked().map(Pen::name).orElse(null),
                heads
                        && !own
                        && !snippet.words().basis().isEmpty()
                        && snippet.checked().isEmpty(),
                heads || own);
    }

    private List<UnitChoice> units(Official by) {
        return Snippets.unitsOf(by).stream()
                .sorted()
                .map(unit -> new UnitChoice(unit.value(), frames.nameOf(unit)))
                .toList();
    }

    private UnitId unit(String code, Official by) {
        return Snippets.unitsOf(by).stream()
                .filter(unit -> unit.value().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.field("unit", "unknown", "请选一个您在的单位。"));
    }

    private static Rendering back() {
        return Rendering.redirectTo("/desk/snippets?done=yes")
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
