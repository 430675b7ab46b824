package org.cunbu.web.desk.cases;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.privacy.Masked;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.AttachedTo;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.casework.SeenPeople;
import org.cunbu.portal.petition.casework.Stage;
import org.cunbu.portal.petition.routing.Proposal;
import org.cunbu.web.attachments.FileLine;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Moments;
import org.cunbu.web.desk.StageWord;
import org.cunbu.web.desk.UnitChoice;
import org.cunbu.web.desk.UnitChoices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a letter out of what casework lets this official see. */
@Component
public class CasePages {

    private final DeskFrames frames;
    private final UnitChoices units;

    CasePages(DeskFrames frames, UnitChoices units) {
        this.frames = frames;
        this.units = units;
    }

    /** The letter as it stands. */
    public CasePage of(CaseView view, Official by) {
        return of(view, Attempt.none(), null, null, by);
    }

    /** The letter with what was just done, or tried. */
    CasePage of(CaseView view, Attempt attempt, @Nullable String notice, @Nullable SeenPeople people, Official by) {
        return new CasePage(
                frames.of(by, "queue"),
                view.petition().toString(),
                view.version(),
                head(view),
                view.text(),
                Told.additions(view),
                files(view, by),
                attach(view, attempt),
                view.message(),
                Told.draft(view),
                Told.answer(view),
                Told.said(view),
                view.situation(),
                proposed(view),
                view.clocks().stream().map(Clocks::clock).toList(),
                view.held().stream()
                        .map(held -> new CasePage.HeldAt(held.name(), held.days()))
                        .toList(),
                view.history().stream().map(CasePages::line).toList(),
                view.notes().stream().map(CasePages::note).toList(),
                LaterPart.of(view, order -> frames.nameOf(order.unit())),
                forms(view, attempt),
                notice,
                Others.of(view.besides()),
                people == null ? List.of() : Others.seen(people));
    }

    /** What an official attached, that official may remove as long as the part is open to them. */
    private static List<FileLine> files(CaseView view, Official by) {
        return view.attachments().stream()
                .map(file -> FileLine.of(
                        file,
                        "/desk/cases/" + view.petition(),
                        by.person().value().equals(file.person())
                                && view.mayAttachTo().contains(AttachedTo.valueOf(file.part()))))
                .toList();
    }

    private static CasePage.Attach attach(CaseView view, Attempt attempt) {
        return new CasePage.Attach(
                UUID.randomUUID().toString(),
                view.mayAttachTo().stream().sorted().map(Enum::name).toList(),
                attempt.problem("attach", "file"));
    }

    private static CasePage.Head head(CaseView view) {
        return new CasePage.Head(
                view.number().shown(),
                view.title(),
                "desk.kind." + view.kind().name(),
                "desk.channel." + view.channel().name(),
                StageWord.of(view.stage()),
                view.place(),
                Moments.at(view.received()),
                view.holderName(),
                view.handler(),
                masked(view.contact()),
                flags(view));
    }

    private static List<String> flags(CaseView view) {
        return Stream.of(
                        flag("discipline", view.secrecy() == Secrecy.UNDECIDED),
                        flag("denunciation", view.secrecy() == Secrecy.DENUNCIATION),
                        flag("village", view.keepFromVillage()),
                        flag("publish", view.publish() && !view.sealed() && !view.keepFromVillage()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> flag(String word, boolean flies) {
        return flies ? List.of("desk.flag." + word) : List.of();
    }

    /** A proposal is worth reading as long as nobody has followed it. */
    private CasePage.@Nullable Proposed proposed(CaseView view) {
        Proposal proposal = view.proposal();
        if (proposal == null || view.stage() != Stage.RECEIVED) {
            return null;
        }
        var second = proposal.second();
        return new CasePage.Proposed(
                proposal.lead().value(),
                frames.nameOf(proposal.lead()),
                second == null ? null : second.value(),
                second == null ? null : frames.nameOf(second),
                proposal.reasonPlain(),
                proposal.reasonFull());
    }

    private static CasePage.History line(CaseView.Line line) {
        return new CasePage.History(Moments.at(line.at()), Moments.iso(line.at()), line.words(), line.by());
    }

    private static CasePage.Note note(CaseView.Note note) {
        String by = note.by();
        return new CasePage.Note(
                Moments.at(note.at()), "desk.note.purpose." + note.purpose().name(), by, note.text(), note.told());
    }

    /** A list of hundreds of units is sent only where one is to be chosen. */
    private Forms forms(CaseView view, Attempt attempt) {
        List<Deed> deeds = Deed.of(view.may());
        List<UnitChoice> choices = deeds.contains(Deed.DECIDE)
                ? units.all()
                : deeds.stream().anyMatch(Deed::needsUnits) ? units.answeringLetters() : List.of();
        return new Forms(deeds, choices, attempt);
    }

    static @Nullable String masked(@Nullable Masked contact) {
        return contact == null
                ? null
                : Stream.of(contact.name(), contact.phone(), contact.email())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
    }
}
