package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.privacy.Original;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.LetterAddedTo;
import org.cunbu.portal.petition.casework.Pressing;
import org.cunbu.portal.petition.casework.RoundKind;
import org.cunbu.portal.petition.casework.RoundReopened;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.rules.MayReopen;
import org.cunbu.portal.petition.casework.store.Additions;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 重开: the petitioner says that it is not solved; the unit above who led decides who leads now. */
@Component
public class Reopening {

    private final CaseFiles files;
    private final Organization organization;
    private final Routing routing;
    private final RoundClocks clocks;
    private final FurtherRound further;
    private final Filing filing;
    private final PublicLines lines;
    private final Additions additions;
    private final Vault vault;
    private final Discreet discreet;
    private final Pressing pressing;
    private final PortalClock clock;

    Reopening(
            CaseFiles files,
            Organization organization,
            Routing routing,
            RoundClocks clocks,
            FurtherRound further,
            Filing filing,
            PublicLines lines,
            Additions additions,
            Vault vault,
            Discreet discreet,
            Pressing pressing,
            PortalClock clock) {
        this.files = files;
        this.organization = organization;
        this.routing = routing;
        this.clocks = clocks;
        this.further = further;
        this.filing = filing;
        this.lines = lines;
        this.additions = additions;
        this.vault = vault;
        this.discreet = discreet;
        this.pressing = pressing;
        this.clock = clock;
    }

    /** Once, as of right, with what is still not solved; inside an act. */
    public Mono<Void> reopen(PetitionId id, LetterText why) {
        String words = Words.required("why", why.text(), LetterText.MAX);
        Instant now = clock.instant();
        return files.begin(id, Act.REOPEN)
                .doOnNext(file -> inTime(file, now))
                .doOnNext(this::notHidden)
                .doOnNext(file -> noAccusation(words))
                .delayUntil(file -> said(file, words, now))
                .flatMap(file -> open(file, now))
                .then();
    }

    private void inTime(CaseFile file, Instant now) {
        if (MayReopen.until(file.round(), pressing.reopening(), now).isEmpty()) {
            throw new Conflict("not-reopened", "这封信不能重新办理：只能重开一次，而且要在办结后 " + pressing.reopening() + " 天以内。");
        }
    }

    private void notHidden(CaseFile file) {
        if (file.round().secrecy().hides()) throw CaseFile.wrongState();
    }

    /** Rule 1: what sounds like a denunciation comes before the discipline desk first, so not into an open file. */
    private void noAccusation(String words) {
        if (routing.accuses(words)) {
            throw Invalid.field("why", "accusation", "这里像是在反映某人的问题。请另写一封信，类别选“举报”，先由纪检监察看，承办单位看不到。");
        }
    }

    private Mono<Void> said(CaseFile file, String words, Instant now) {
        UUID addition = Ids.next();
        return vault.keepOriginals(java.util.List.of(vault.sealOriginal(addition, new Original("", words, null))))
                .then(Mono.defer(() -> discreet.forFile(file.petition(), words)))
                .flatMap(masked -> additions.add(addition, file.petition().id(), now, masked))
                .then(Mono.defer(
                        () -> filing.append(Actor.petitioner(), now, new LetterAddedTo(file.subject(), addition))));
    }

    private Mono<CaseFile> open(CaseFile file, Instant now) {
        UnitId desk = organization.superiorOf(file.round().state().holder());
        Reckoning dispatch = clocks.statutes(file).dispatchAgain(now);
        CaseFile fresh = file.with(file.round().next(RoundKind.REOPENED, new RoundState.Received(desk), now));
        var entry = new RoundReopened(file.subject(), desk.value(), lines.of(fresh, null, dispatch.lastDay()));
        return clocks.start(fresh, ClockKind.DISPATCH, now, dispatch)
                .then(Mono.defer(() -> further.open(fresh, Actor.petitioner(), now, entry)));
    }
}
