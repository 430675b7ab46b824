package org.cunbu.web.transparency;

import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.people.identity.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The pages of the public log. */
@Controller
class LogPagesController {

    private final PublicLog log;
    private final PublicAddress address;
    private final Programs programs;
    private final PortalClock clock;

    LogPagesController(PublicLog log, PublicAddress address, Programs programs, PortalClock clock) {
        this.log = log;
        this.address = address;
        this.programs = programs;
        this.clock = clock;
    }

    @GetMapping("/log")
    Mono<Rendering> log() {
        return page().map(page ->
                Rendering.view("transparency/log").modelAttribute("page", page).build());
    }

    /** The steps by which anybody computes a figure again. */
    @GetMapping("/log/compute")
    Mono<Rendering> compute() {
        return page().map(page -> Rendering.view("transparency/compute")
                .modelAttribute("page", page)
                .modelAttribute("month", Shanghai.monthOf(clock.instant()).minusMonths(1))
                .build());
    }

    @GetMapping("/log/checkpoints")
    Mono<Rendering> checkpoints(@RequestParam(required = false) @Nullable PageKey page) {
        return log.checkpoints(page)
                .map(found -> Rendering.view("transparency/checkpoints")
                        .modelAttribute("page", found)
                        .modelAttribute("first", page == null)
                        .build());
    }

    /** The programs of docs/log, as one file. */
    @GetMapping("/log/programs.zip")
    Mono<ResponseEntity<byte[]>> programs() {
        return Mono.justOrEmpty(programs.zip())
                .map(zip -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("log-programs.zip")
                                        .build()
                                        .toString())
                        .body(zip))
                .defaultIfEmpty(ResponseEntity.notFound().build());
    }

    private Mono<LogPage> page() {
        return Mono.zip(
                        log.checkpoint().map(Optional::of).defaultIfEmpty(Optional.empty()),
                        log.waiting(),
                        log.keys().collectList())
                .map(all -> new LogPage(
                        all.getT1(),
                        all.getT2(),
                        all.getT3(),
                        address.of("/log"),
                        programs.zip().isPresent()));
    }
}
