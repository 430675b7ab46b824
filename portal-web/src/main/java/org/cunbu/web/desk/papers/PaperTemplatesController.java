package org.cunbu.web.desk.papers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.http.Refusals;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.LegalArticle;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.PaperTemplate;
import org.cunbu.portal.petition.casework.PaperTemplates;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** /desk/papers 文书模板: how papers and their numbers read, tried on an invented case before they are kept. */
@Controller
class PaperTemplatesController {

    private static final int MOST_ARTICLES = 30;

    private final PaperTemplates templates;
    private final PaperTemplatePages pages;

    PaperTemplatesController(PaperTemplates templates, PaperTemplatePages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    @GetMapping("/desk/papers")
    Mono<Rendering> all(@RequestParam(defaultValue = "") String done, Official by) {
        return all(Attempt.none(), done(done), HttpStatus.OK, by);
    }

    @PostMapping("/desk/papers/styles")
    Mono<Rendering> changeStyle(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(
                                () -> templates.changeStyle(sent.version(), sent.text("pattern"), sent.text("why"), by))
                        .map(now -> back("style"))
                        .onErrorResume(CasePapersController::isToldHere, why -> {
                            Refusal refusal = Refusals.of(why);
                            var attempt = Attempt.refused("style", sent.typed("pattern", "why"), refusal);
                            return all(attempt, null, HttpStatusCode.valueOf(refusal.status()), by);
                        }));
    }

    /** @param version an older one to look at; the one in force where there is none */
    @GetMapping("/desk/papers/{kind}")
    Mono<Rendering> one(@PathVariable String kind, @RequestParam(defaultValue = "-1") int version, Official by) {
        return templates
                .versions(kind(kind), by)
                .map(versions -> pages.one(chosen(versions, version), versions, null, Attempt.none(), by))
                .map(page -> show(page, HttpStatus.OK));
    }

    /** How it would read; nothing is kept. */
    @PostMapping("/desk/papers/{kind}/previews")
    Mono<Rendering> preview(@PathVariable String kind, ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> templates.preview(wish(kind(kind), sent), by))
                        .map(preview -> PaperPreviewPage.Sheet.of(preview, ""))
                        .flatMap(sheet -> tried(kind, sent, sheet, by))
                        .onErrorResume(CasePapersController::isToldHere, why -> again(kind, sent, why, by)));
    }

    @PostMapping("/desk/papers/{kind}/versions")
    Mono<Rendering> change(@PathVariable String kind, ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> templates.change(wish(kind(kind), sent), sent.text("why"), by))
                        .map(now -> back("template"))
                        .onErrorResume(CasePapersController::isToldHere, why -> again(kind, sent, why, by)));
    }

    private Mono<Rendering> tried(String kind, Sent sent, PaperPreviewPage.Sheet sheet, Official by) {
        var attempt = Attempt.unsent("template", sent.typed("title", "text", "why"));
        return typed(kind, sent, sheet, attempt, by).map(page -> show(page, HttpStatus.OK));
    }

    private Mono<Rendering> again(String kind, Sent sent, Throwable why, Official by) {
        Refusal refusal = Refusals.of(why);
        var attempt = Attempt.refused("template", sent.typed("title", "text", "why", "basis"), refusal);
        return typed(kind, sent, null, attempt, by).map(page -> show(page, HttpStatusCode.valueOf(refusal.status())));
    }

    private Mono<PaperTemplatePage> typed(
            String kind, Sent sent, PaperPreviewPage.@Nullable Sheet sheet, Attempt attempt, Official by) {
        return templates
                .versions(kind(kind), by)
                .map(versions -> pages.one(wish(kind(kind), sent), versions, sheet, attempt, by));
    }

    private Mono<Rendering> all(Attempt attempt, @Nullable String done, HttpStatusCode status, Official by) {
        return Mono.zip(templates.all(by), templates.styles(by))
                .map(both -> pages.all(both.getT1(), both.getT2(), attempt, done, by))
                .map(page -> Rendering.view("desk/paper-templates")
                        .modelAttribute("page", page)
                        .status(status)
                        .build());
    }

    private static PaperTemplate wish(PaperKind kind, Sent sent) {
        List<LegalArticle> basis = IntStream.range(0, MOST_ARTICLES)
                .filter(nth -> !sent.text("basis-" + nth).isBlank())
                .mapToObj(nth -> new LegalArticle(sent.text("basis-" + nth), sent.ticked("verified-" + nth)))
                .toList();
        return new PaperTemplate(kind, sent.version(), sent.text("title"), sent.text("text"), basis, null, null, null);
    }

    private static PaperTemplate chosen(List<PaperTemplate> versions, int version) {
        return versions.stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElse(versions.getFirst());
    }

    private static PaperKind kind(String typed) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new NotFound("这种文书"));
    }

    private static @Nullable String done(String word) {
        return word.equals("style") || word.equals("template") ? "papers.done." + word : null;
    }

    private static Rendering back(String done) {
        return Rendering.redirectTo("/desk/papers?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private static Rendering show(PaperTemplatePage page, HttpStatusCode status) {
        return Rendering.view("desk/paper-template")
                .modelAttribute("page", page)
                .status(status)
                .build();
    }
}
