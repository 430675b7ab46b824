package org.cunbu.web.desk.cases;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Snippet;
import org.cunbu.portal.petition.casework.Snippets;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.Deeds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** /desk/cases/{id}: one letter, as the official may see it. */
@Controller
class CaseController {

    private final Casework casework;
    private final CasePages pages;
    private final Snippets snippets;

    CaseController(Casework casework, CasePages pages, Snippets snippets) {
        this.casework = casework;
        this.pages = pages;
        this.snippets = snippets;
    }

    @GetMapping("/desk/cases/{id}")
    Mono<Rendering> open(
            @PathVariable PetitionId id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam @Nullable UUID snippet,
            Official by) {
        return Mono.zip(casework.open(id, by), words(snippet, by))
                .map(read -> pages.of(read.getT1(), drafted(read.getT1(), read.getT2()), Deeds.said(done), null, by))
                .map(page ->
                        Rendering.view("desk/case").modelAttribute("page", page).build());
    }

    /** The words of a kept answer that shall go into the draft; none where none was chosen. */
    private Mono<Optional<String>> words(@Nullable UUID snippet, Official by) {
        return snippet == null
                ? Mono.just(Optional.empty())
                : snippets.one(snippet, by).map(Snippet::inAnswer).map(Optional::of);
    }

    /** The draft with these words at its end, to be looked at and changed. */
    private static Attempt drafted(CaseView view, Optional<String> words) {
        if (words.isEmpty() || !view.may().contains(Act.DRAFT)) return Attempt.none();
        var draft = view.draft();
        String answer = draft == null ? words.get() : draft.text() + "\n\n" + words.get();
        return Attempt.unsent(Deed.DRAFT.slug(), Map.of("answer", answer));
    }
}
