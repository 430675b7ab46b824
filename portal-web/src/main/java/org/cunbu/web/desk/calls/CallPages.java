package org.cunbu.web.desk.calls;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.Masked;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.CallCard;
import org.cunbu.portal.petition.casework.CallLine;
import org.cunbu.portal.petition.casework.CallReason;
import org.cunbu.portal.petition.casework.CallTry;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the call-back list. */
@Component
class CallPages {

    private final DeskFrames frames;

    CallPages(DeskFrames frames) {
        this.frames = frames;
    }

    CallsPage list(Page<CallLine> lines, @Nullable PageKey key, @Nullable String done, Official by) {
        PageKey next = lines.next();
        return new CallsPage(
                frames.of(by, "calls"),
                lines.items().stream().map(CallPages::line).toList(),
                next == null ? null : "/desk/calls?page=" + next.token(),
                key == null ? null : "/desk/calls",
                done);
    }

    CallPage card(CallCard card, Attempt attempt, @Nullable ContactDetails seen, Official by) {
        var view = card.view();
        var answer = view.answer();
        var name = seen == null ? null : seen.name();
        var phone = seen == null ? null : seen.phone();
        return new CallPage(
                frames.of(by, "calls"),
                view.petition().toString(),
                view.version(),
                view.number().shown(),
                Objects.requireNonNullElse(view.title(), view.number().shown()),
                Objects.requireNonNullElse(view.text(), ""),
                view.holderName(),
                answer == null ? null : answer.text(),
                reason(card.call().reason()),
                card.call().reason() == CallReason.WITHDRAWAL,
                card.call().tries().stream().map(this::tried).toList(),
                masked(view.contact()),
                name == null ? null : name.text(),
                phone == null ? null : phone.digits(),
                attempt);
    }

    private CallPage.Tried tried(CallTry one) {
        return new CallPage.Tried(Moments.at(one.at()), one.by(), one.reached(), one.note());
    }

    private static CallsPage.Line line(CallLine line) {
        return new CallsPage.Line(
                "/desk/calls/" + line.petition(),
                line.number().shown(),
                line.title(),
                line.holder(),
                reason(line.reason()),
                Moments.at(line.opened()),
                line.tries());
    }

    private static String reason(CallReason reason) {
        return "calls.reason." + reason.name();
    }

    private static @Nullable String masked(@Nullable Masked contact) {
        return contact == null
                ? null
                : Stream.of(contact.name(), contact.phone(), contact.email())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
    }
}
