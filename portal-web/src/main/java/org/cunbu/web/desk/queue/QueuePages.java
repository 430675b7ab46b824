package org.cunbu.web.desk.queue;

import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.QueueLine;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Due;
import org.cunbu.web.desk.StageWord;
import org.cunbu.web.desk.cases.CasePage;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the queue's page out of the lines that casework gives. */
@Component
class QueuePages {

    private final DeskFrames frames;
    private final PortalClock clock;
    private final Calendar calendar;

    QueuePages(DeskFrames frames, PortalClock clock, Calendar calendar) {
        this.frames = frames;
        this.clock = clock;
        this.calendar = calendar;
    }

    QueuePage of(QueueWish wish, Page<QueueLine> lines, Optional<CasePage> open, Official by) {
        var next = lines.next();
        return new QueuePage(
                frames.of(by, "queue"),
                QueueView.all().stream().map(view -> view(view, wish)).toList(),
                lines.items().stream().map(line -> line(line, wish, open)).toList(),
                next == null
                        ? null
                        : wish.address()
                                .queryParam("page", next.token())
                                .build()
                                .encode()
                                .toUriString(),
                wish.page() == null ? null : wish.address().build().encode().toUriString(),
                open.orElse(null),
                wish.done());
    }

    private static QueuePage.View view(QueueView view, QueueWish wish) {
        String href = UriComponentsBuilder.fromPath("/desk")
                .queryParam("view", view.word())
                .toUriString();
        return new QueuePage.View("desk.queue.view." + view.word(), href, view == wish.view());
    }

    private QueuePage.Line line(QueueLine line, QueueWish wish, Optional<CasePage> open) {
        String id = line.petition().toString();
        return new QueuePage.Line(
                id,
                "/desk/cases/" + id,
                wish.here().queryParam("case", id).build().encode().toUriString(),
                line.number().shown(),
                line.title(),
                "desk.kind." + line.kind().name(),
                StageWord.of(line.stage()),
                line.place(),
                line.holderName(),
                due(line),
                line.heldDays(),
                line.allDays(),
                open.filter(page -> page.id().equals(id)).isPresent());
    }

    private Due due(QueueLine line) {
        var next = line.next();
        return next == null ? Due.none() : Due.of(next.kind(), next.day(), clock.today(), calendar.workingDays());
    }

    /** The letter to show beside the list when none was asked for: the most urgent. */
    static Optional<QueueLine> mostUrgent(List<QueueLine> lines) {
        return lines.stream().findFirst();
    }
}
