package org.cunbu.web.desk.morning;

import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.ListLine;
import org.cunbu.portal.petition.casework.Morning;
import org.cunbu.portal.petition.casework.MorningView;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Due;
import org.cunbu.web.desk.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The morning page: what went red, and one act for each. */
@Controller
class MorningController {

    private final Morning morning;
    private final DeskFrames frames;
    private final Calendar calendar;

    MorningController(Morning morning, DeskFrames frames, Calendar calendar) {
        this.morning = morning;
        this.frames = frames;
        this.calendar = calendar;
    }

    @GetMapping("/desk/morning")
    Mono<Rendering> page(Official by) {
        return morning.page(by)
                .map(view -> page(view, by))
                .map(page -> Rendering.view("desk/morning")
                        .modelAttribute("page", page)
                        .build());
    }

    private MorningPage page(MorningView view, Official by) {
        return new MorningPage(
                frames.of(by, "morning"),
                Due.dayInWords(Shanghai.dayOf(view.asOf())),
                Due.dayInWords(Shanghai.dayOf(view.since())),
                view.red().stream().map(line -> line(line, view)).toList(),
                view.moreRed(),
                view.escalated().stream().map(line -> line(line, view)).toList(),
                view.moreEscalated(),
                Due.dayInWords(view.lastDay()),
                view.overdue(),
                Moments.at(view.asOf()));
    }

    private MorningPage.Line line(ListLine line, MorningView view) {
        var letter = line.letter();
        var next = letter.next();
        String href = "/desk/cases/" + letter.petition();
        return new MorningPage.Line(
                letter.number().shown(),
                letter.title(),
                href,
                href + "#act-remind",
                letter.holderName(),
                letter.handler(),
                letter.step(),
                next == null
                        ? Due.none()
                        : Due.of(next.kind(), next.day(), Shanghai.dayOf(view.asOf()), calendar.workingDays()));
    }
}
