package org.cunbu.web.desk.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Establishment;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.CountyImports;
import org.cunbu.portal.people.organization.ImportDraft;
import org.cunbu.portal.people.organization.ImportFault;
import org.cunbu.web.desk.DeskFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** /desk/imports: a file is sent, looked through while one waits, and written once somebody says so. */
@Controller
class ImportsController {

    private static final String LOOK_AGAIN_AFTER = "2";

    private final Establishment establishment;
    private final DeskFrames frames;
    private final PortalClock clock;

    ImportsController(Establishment establishment, DeskFrames frames, PortalClock clock) {
        this.establishment = establishment;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/desk/imports")
    Mono<Rendering> imports(Official by) {
        return all(null, by).map(page -> view(page).build());
    }

    @PostMapping("/desk/imports")
    Mono<Rendering> send(ServerWebExchange exchange, Official by) {
        return exchange.getMultipartData()
                .flatMap(parts -> take(parts, by))
                .map(ImportsController::seeOther)
                .onErrorResume(
                        Invalid.class,
                        no -> all(no.detail(), by)
                                .map(page -> view(page)
                                        .status(HttpStatusCode.valueOf(no.status()))
                                        .build()));
    }

    @GetMapping("/desk/imports/{id}")
    Mono<Rendering> one(@PathVariable UUID id, @RequestParam @Nullable PageKey page, Official by) {
        return Mono.zip(establishment.draft(id, by), establishment.faults(id, page, by))
                .map(both -> shown(both.getT1(), both.getT2(), by));
    }

    @PostMapping("/desk/imports/{id}/confirmations")
    Mono<Rendering> confirm(@PathVariable UUID id, Official by) {
        return gone(establishment.confirm(id, by), id);
    }

    @PostMapping("/desk/imports/{id}/checks")
    Mono<Rendering> lookAgain(@PathVariable UUID id, Official by) {
        return gone(establishment.lookAgain(id, by), id);
    }

    /** Where somebody else went on with it, the page says how it stands now. */
    private static Mono<Rendering> gone(Mono<ImportDraft> step, UUID id) {
        return step.map(ImportDraft::id)
                .onErrorReturn(Conflict.class, id)
                .map(there -> "/desk/imports/" + there)
                .map(address -> Rendering.redirectTo(address)
                        .status(HttpStatus.SEE_OTHER)
                        .build());
    }

    private Mono<ImportDraft> take(MultiValueMap<String, Part> parts, Official by) {
        if (!(parts.getFirst("file") instanceof FilePart file)
                || file.filename().isEmpty()) {
            return Mono.error(Invalid.field("file", "missing", "请选一个文件。"));
        }
        return Mono.fromCallable(() -> Files.createTempFile("import", ".table"))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(kept -> file.transferTo(kept).thenReturn(kept))
                .flatMap((Path kept) -> establishment.bringIn(kept, file.filename(), by));
    }

    private Mono<ImportsPage> all(@Nullable String problem, Official by) {
        return establishment
                .drafts(by)
                .collectList()
                .map(drafts -> ImportsPage.of(frames.of(by, "imports"), drafts, problem));
    }

    /** While the portal is at it, the browser asks again by itself, without a script. */
    private Rendering shown(ImportDraft draft, Page<ImportFault> faults, Official by) {
        boolean again = CountyImports.mayLookAgain(draft, clock.instant());
        var page = ImportPage.of(frames.of(by, "imports"), draft, again, faults);
        var view = Rendering.view("desk/import").modelAttribute("page", page);
        return page.underWay() ? view.header("Refresh", LOOK_AGAIN_AFTER).build() : view.build();
    }

    private static Rendering.Builder<?> view(ImportsPage page) {
        return Rendering.view("desk/imports").modelAttribute("page", page);
    }

    private static Rendering seeOther(ImportDraft draft) {
        return Rendering.redirectTo("/desk/imports/" + draft.id())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
