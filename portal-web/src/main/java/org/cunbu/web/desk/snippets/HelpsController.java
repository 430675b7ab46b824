package org.cunbu.web.desk.snippets;

import java.util.List;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Helps;
import org.cunbu.portal.petition.casework.Snippet;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.EarlierAnswers;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.portal.petition.routing.CatalogueLine;
import org.cunbu.portal.petition.routing.Proposal;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.publication.LetterLines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What helps whoever answers a letter. */
@Controller
class HelpsController {

    private final Helps helps;
    private final EarlierAnswers earlier;
    private final LetterLines lines;
    private final DeskFrames frames;

    HelpsController(Helps helps, EarlierAnswers earlier, LetterLines lines, DeskFrames frames) {
        this.helps = helps;
        this.earlier = earlier;
        this.lines = lines;
        this.frames = frames;
    }

    @GetMapping("/desk/cases/{id}/helps")
    Mono<Rendering> helps(@PathVariable PetitionId id, Official by) {
        return Mono.zip(helps.of(id, by), earlier.to(id, by))
                .map(read -> page(id, read.getT1(), read.getT2(), by))
                .map(page -> Rendering.view("desk/helps")
                        .modelAttribute("page", page)
                        .build());
    }

    private HelpsPage page(PetitionId id, Helps.CaseHelps found, List<PublicLetter> letters, Official by) {
        String back = "/desk/cases/" + id;
        return new HelpsPage(
                frames.of(by, "queue"),
                back,
                found.title(),
                found.load().orElse(null),
                found.proposal().map(Proposal::reasonFull).orElse(null),
                found.lines().stream().map(HelpsController::law).toList(),
                letters.stream().map(this::earlier).toList(),
                found.snippets().stream().map(snippet -> kept(snippet, back)).toList(),
                found.mayDraft());
    }

    private static HelpsPage.Law law(CatalogueLine line) {
        return new HelpsPage.Law(line.topic(), line.verified() ? line.basis() : "");
    }

    private HelpsPage.Earlier earlier(PublicLetter letter) {
        var line = lines.of(letter);
        return new HelpsPage.Earlier("/letters/" + line.id(), line.title(), line.place(), line.unit(), letter.answer());
    }

    private static HelpsPage.Kept kept(Snippet snippet, String back) {
        return new HelpsPage.Kept(
                snippet.words().title(),
                snippet.words().text(),
                snippet.words().basis(),
                snippet.checked().isPresent(),
                back + "?snippet=" + snippet.id() + "#act-draft");
    }
}
