package org.cunbu.web.desk.queue;

import java.util.Optional;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.QueueLine;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Deeds;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.cases.CasePages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** /desk: what is mine, in the order it is due. */
@Controller
class QueueController {

    private final Casework casework;
    private final QueuePages pages;
    private final CasePages cases;

    QueueController(Casework casework, QueuePages pages, CasePages cases) {
        this.casework = casework;
        this.pages = pages;
        this.cases = cases;
    }

    @GetMapping("/desk")
    Mono<Rendering> queue(
            @RequestParam(defaultValue = "") String view,
            @RequestParam @Nullable PageKey page,
            @RequestParam("case") @Nullable PetitionId wanted,
            @RequestParam(defaultValue = "") String done,
            Official by) {
        if (!DeskFrames.readsLetters(by)) {
            return Mono.just(Rendering.redirectTo("/desk/posts").build());
        }
        var wish = new QueueWish(QueueView.of(view, by), page, Deeds.said(done));
        return casework.queue(wish.view().filter(), page, by)
                .flatMap(lines -> open(wanted, lines, by)
                        .map(open -> pages.of(wish, lines, open.map(found -> cases.of(found, by)), by)))
                .map(queue -> Rendering.view("desk/queue")
                        .modelAttribute("page", queue)
                        .build());
    }

    /** The letter that was asked for, or the most urgent one; none where it may not be read any more. */
    private Mono<Optional<CaseView>> open(@Nullable PetitionId wanted, Page<QueueLine> lines, Official by) {
        var first = QueuePages.mostUrgent(lines.items()).map(QueueLine::petition);
        return Mono.justOrEmpty(Optional.ofNullable(wanted).or(() -> first))
                .flatMap(id -> casework.open(id, by))
                .onErrorResume(NotFound.class, gone -> Mono.empty())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }
}
