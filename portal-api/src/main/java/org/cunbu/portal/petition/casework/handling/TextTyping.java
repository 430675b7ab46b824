package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.RoundOpened;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.casework.TextAdded;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.LetterTexts;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Types what a photo of paper or a voice message says. Only now it is known what is in it: it is screened again. */
@Component
public class TextTyping {

    private final CaseFiles files;
    private final LetterTexts texts;
    private final Routing routing;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final Discreet discreet;
    private final CountyHouses houses;
    private final PortalClock clock;

    TextTyping(
            CaseFiles files,
            LetterTexts texts,
            Routing routing,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            Discreet discreet,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.texts = texts;
        this.routing = routing;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.discreet = discreet;
        this.houses = houses;
        this.clock = clock;
    }

    /** Inside an act. */
    public Mono<Void> add(PetitionId id, int version, String rawText, Official by) {
        String text = Words.required("text", rawText, LetterText.MAX);
        Instant now = clock.instant();
        UUID owner = Ids.next();
        boolean accuses = routing.accuses(text);
        return files.begin(id, version, Act.NOTE, by)
                .doOnNext(file -> mayHold(file, accuses))
                .delayUntil(file -> discreet.forFile(file.petition(), text)
                        .flatMap(masked -> texts.add(typed(owner, file, by, now, masked, text))))
                .flatMap(file -> accuses && !file.round().secrecy().hides()
                        ? toTheDisciplineDesk(file, owner, by, now)
                        : open(file, owner, by, now));
    }

    /** Rule 1: what accuses somebody never comes into a file that is open already. */
    private static void mayHold(CaseFile file, boolean accuses) {
        if (!file.petition().body().needsText()) throw new Conflict("wrong-state", "这封信本来就是文字。");
        boolean open = !file.round().secrecy().hides() && !(file.round().state() instanceof RoundState.Received);
        if (accuses && open) {
            throw new Conflict("wrong-state", "这封信里像是在反映某人的问题，不能录进正在办的信。请打电话交给纪检监察组。");
        }
    }

    private static LetterTexts.Typed typed(
            UUID owner, CaseFile file, Official by, Instant now, String masked, String text) {
        Post post = Answering.post(file, by);
        return new LetterTexts.Typed(
                owner, file.petition().id(), post.unit().value(), by.person().value(), now, masked, text);
    }

    private Mono<Void> open(CaseFile file, UUID owner, Official by, Instant now) {
        return filing.append(Answering.post(file, by).actor(), now, new TextAdded(file.subject(), owner))
                .then(Mono.defer(() -> proposed(file)));
    }

    /** Before it is passed on, routing hears what it is about. */
    private Mono<Void> proposed(CaseFile file) {
        boolean waits = file.round().state() instanceof RoundState.Received
                && !file.round().secrecy().hides();
        return waits ? routing.propose(file.petition().id()).then() : Mono.empty();
    }

    private Mono<Void> toTheDisciplineDesk(CaseFile open, UUID owner, Official by, Instant now) {
        var file = open.with(
                open.round().hidden(Secrecy.UNDECIDED).in(open.received().layOn(houses.discipline())));
        return clocks.handOver(file)
                .then(filing.file(
                        file,
                        file.round(),
                        Answering.post(open, by).actor(),
                        now,
                        new TextAdded(file.subject(), owner),
                        new RoundOpened(file.subject(), houses.discipline().value(), true, lines.onOpenDesk(file))))
                .then();
    }
}
