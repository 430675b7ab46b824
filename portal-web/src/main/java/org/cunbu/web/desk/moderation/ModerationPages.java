package org.cunbu.web.desk.moderation;

import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.publication.Candidate;
import org.cunbu.portal.petition.publication.Preview;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the moderator's pages. */
@Component
class ModerationPages {

    private final DeskFrames frames;
    private final Regions regions;

    ModerationPages(DeskFrames frames, Regions regions) {
        this.frames = frames;
        this.regions = regions;
    }

    ModerationPage waiting(Page<Candidate> candidates, @Nullable PageKey page, @Nullable String done, Official by) {
        var next = candidates.next();
        return new ModerationPage(
                frames.of(by, "moderation"),
                candidates.items().stream().map(this::line).toList(),
                next == null ? null : address(next),
                page == null ? null : "/desk/moderation",
                done);
    }

    PreviewPage preview(Preview preview, Attempt attempt, @Nullable String notice, Official by) {
        var wording = preview.proposed();
        var draft = new PreviewPage.Draft(
                typed(attempt, "title", wording.title()),
                typed(attempt, "text", wording.text()),
                typed(attempt, "answer", wording.answer()));
        return new PreviewPage(
                frames.of(by, "moderation"),
                preview.petition().toString(),
                preview.version(),
                frames.nameOf(preview.unit()),
                place(preview.township()),
                new PreviewPage.Side(Parts.of(preview.title()), Parts.of(preview.text()), Parts.of(preview.answer())),
                draft,
                PreviewPage.Shown.of(draft),
                published(preview.published()),
                attempt,
                notice);
    }

    private ModerationPage.Line line(Candidate candidate) {
        return new ModerationPage.Line(
                "/desk/moderation/" + candidate.petition(),
                candidate.title(),
                "desk.kind." + candidate.kind().name(),
                place(candidate.township()),
                Moments.at(candidate.since()));
    }

    private String place(@Nullable RegionCode township) {
        return township == null ? regions.county().name() : regions.fullName(township);
    }

    private static String typed(Attempt attempt, String field, String proposed) {
        return attempt.of("publish") ? attempt.typed("publish", field) : proposed;
    }

    private static PreviewPage.@Nullable Published published(@Nullable PublicLetter letter) {
        return letter == null
                ? null
                : new PreviewPage.Published(
                        letter.id().value(), "/letters/" + letter.id(), Moments.at(letter.published()));
    }

    private static String address(PageKey next) {
        return UriComponentsBuilder.fromPath("/desk/moderation")
                .queryParam("page", next.token())
                .toUriString();
    }
}
