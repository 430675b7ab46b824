package org.cunbu.web.publication;

import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.portal.petition.publication.PublicLetterId;
import org.cunbu.portal.petition.publication.Publication;
import org.cunbu.web.publication.engines.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What was written and answered in public. */
@Controller
class PublicLettersController {

    private final Publication publication;
    private final LetterLines lines;
    private final Regions regions;
    private final PortalClock clock;
    private final Schema schema;

    PublicLettersController(
            Publication publication, LetterLines lines, Regions regions, PortalClock clock, Schema schema) {
        this.publication = publication;
        this.lines = lines;
        this.regions = regions;
        this.clock = clock;
        this.schema = schema;
    }

    @GetMapping("/letters")
    Mono<Rendering> list(@ModelAttribute LetterQuery query, @RequestParam @Nullable String page) {
        var after = page == null || page.isEmpty() ? null : new PageKey(page);
        return publication
                .letters(query.filter(), after)
                .map(read -> LettersPage.of(
                        query, read, after != null, lines, regions.townships(), Shanghai.monthOf(clock.instant())))
                .map(shown -> Rendering.view("publication/letters")
                        .modelAttribute("page", shown)
                        .build());
    }

    @GetMapping("/letters/taken-down")
    Mono<Rendering> takenDown(@RequestParam @Nullable String page) {
        var after = page == null || page.isEmpty() ? null : new PageKey(page);
        return publication
                .takenDown(after)
                .map(read -> TakenDownPage.of(read, after != null, lines))
                .map(shown -> Rendering.view("publication/taken-down")
                        .modelAttribute("page", shown)
                        .build());
    }

    @GetMapping("/letters/{id}")
    Mono<Rendering> one(@PathVariable String id) {
        return Mono.fromCallable(() -> read(id)).flatMap(publication::letter).map(this::shown);
    }

    private Rendering shown(PublicLetter letter) {
        var line = lines.of(letter);
        return Rendering.view("publication/letter")
                .modelAttribute("letter", letter)
                .modelAttribute("line", line)
                .modelAttribute("about", schema.of(letter, line))
                .build();
    }

    private static PublicLetterId read(String id) {
        try {
            return new PublicLetterId(id);
        } catch (IllegalArgumentException noName) {
            throw new NotFound("这封公开信");
        }
    }
}
