package org.cunbu.web.desk.papers;

import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.IssuedPaper;
import org.cunbu.portal.petition.casework.PaperDelivery;
import org.cunbu.portal.petition.casework.PaperShelf;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a letter's papers. */
@Component
class CasePapersPages {

    /** What a form says for the answer itself. */
    static final String ANSWER = "answer";

    private final DeskFrames frames;

    CasePapersPages(DeskFrames frames) {
        this.frames = frames;
    }

    CasePapersPage of(PaperShelf shelf, Attempt attempt, @Nullable String notice, Official by) {
        return new CasePapersPage(
                frames.of(by, "queue"),
                shelf.petition().toString(),
                shelf.version(),
                shelf.letter(),
                shelf.papers().stream()
                        .map(paper -> line(paper, shelf.mayRecord()))
                        .toList(),
                shelf.may().stream()
                        .sorted()
                        .map(kind -> new CasePapersPage.Choice(kind.name(), kind.word()))
                        .toList(),
                shelf.deliveries().stream().map(CasePapersPages::delivered).toList(),
                brought(shelf),
                shelf.mayRecord(),
                shelf.mayName(),
                attempt,
                notice);
    }

    private static CasePapersPage.Line line(IssuedPaper paper, boolean mayRecord) {
        return new CasePapersPage.Line(
                paper.id().toString(),
                paper.kind().word(),
                paper.number(),
                paper.unitName(),
                Moments.at(paper.issued()),
                paper.by(),
                paper.digest(),
                mayRecord && paper.kind().isForPetitioner(),
                paper.deliveries().stream().map(CasePapersPages::delivered).toList());
    }

    private static List<CasePapersPage.Choice> brought(PaperShelf shelf) {
        List<CasePapersPage.Choice> choices = new ArrayList<>();
        if (shelf.answered()) choices.add(new CasePapersPage.Choice(ANSWER, ""));
        shelf.papers().stream()
                .filter(paper -> paper.kind().isForPetitioner())
                .map(paper -> new CasePapersPage.Choice(paper.id().toString(), paper.called()))
                .forEach(choices::add);
        return choices;
    }

    private static CasePapersPage.Delivered delivered(PaperDelivery delivery) {
        return new CasePapersPage.Delivered(
                delivery.way().word(),
                delivery.taker().word(),
                Moments.at(delivery.at()),
                delivery.evidence(),
                delivery.by());
    }
}
