package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.ClockWords;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.RoundAccepted;
import org.cunbu.portal.petition.casework.rules.Recusal;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 受理: a person of the unit takes the letter up and tells the petitioner unit, name and date. */
@Component
public class Accepting {

    private final CaseFiles files;
    private final Deadlines deadlines;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final Discreet discreet;
    private final CountyHouses houses;
    private final PortalClock clock;

    Accepting(
            CaseFiles files,
            Deadlines deadlines,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            Discreet discreet,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.discreet = discreet;
        this.houses = houses;
        this.clock = clock;
    }

    /** Takes it up: the first response, and the conclusion clock's start unless silence started it; inside an act. */
    public Mono<CaseFile> accept(PetitionId id, int version, String rawMessage, Official by) {
        String message = Words.required("message", rawMessage, Words.MESSAGE);
        Instant now = clock.instant();
        return files.begin(id, version, Act.ACCEPT, by)
                .doOnNext(file -> recused(file, by))
                .delayUntil(file -> clocks.keep(file, ClockKind.FIRST_RESPONSE, now))
                .flatMap(file -> clock(file, ClockKind.FIRST_RESPONSE)
                        .flatMap(response -> concluding(file, now, response))
                        .zipWith(discreet.forPetitioner(file.petition(), message))
                        .flatMap(both -> takenUp(file, both.getT2(), by, now, both.getT1())));
    }

    /** Starts the conclusion clock at the end of a first-response clock that nobody kept; inside an act. */
    public Mono<CaseFile> concludeAfterSilence(CaseFile file, Instant end) {
        if (file.round().concluding()) return Mono.just(file);
        Kind kind = file.petition().kind();
        return clocks.rules(file)
                .flatMap(rules -> clocks.startConclusion(
                        file,
                        end,
                        rules.conclusionAfterSilence(kind, end),
                        rules.conclusionStatuteAfterSilence(kind, end)))
                .thenReturn(file.with(file.round().concludes()));
    }

    private static void recused(CaseFile file, Official by) {
        if (Recusal.isNamed(by.name(), file.petition())) {
            throw new Conflict("recused", "信里写到了您的名字，您要回避，请由别的同事来办。");
        }
    }

    private Mono<Reckoning> concluding(CaseFile file, Instant now, Deadline response) {
        if (file.round().concluding()) return clock(file, ClockKind.CONCLUSION).map(Deadline::reckoning);
        Instant end = response.reckoning().due();
        if (!now.isBefore(end)) {
            return concludeAfterSilence(file, end)
                    .then(Mono.defer(() -> clock(file, ClockKind.CONCLUSION)))
                    .map(Deadline::reckoning);
        }
        Kind kind = file.petition().kind();
        return clocks.rules(file)
                .flatMap(rules -> clocks.startConclusion(
                                file, now, rules.conclusion(kind, now), rules.conclusionStatute(kind, now))
                        .thenReturn(rules.conclusion(kind, now)));
    }

    private Mono<CaseFile> takenUp(CaseFile file, String message, Official by, Instant now, Reckoning conclusion) {
        Post post = by.postAt(file.round().state().holder(), Role.HANDLER, Role.VILLAGE_CADRE)
                .orElseThrow(CaseFile::wrongState);
        var handler = new Handler(post.person(), post.id(), by.name(), message, now);
        CaseFile taken = file.with(file.round().concludes().in(file.dispatched().acceptedBy(handler)));
        var entry = new RoundAccepted(
                file.subject(), post.unit().value(), post.person(), lines.of(taken, null, conclusion.lastDay()));
        return filing.file(taken, taken.round(), post.actor(), now, entry)
                .delayUntil(done -> filing.tell(done, "letter-accepted", references(done, by, conclusion)));
    }

    private Map<String, String> references(CaseFile file, Official by, Reckoning conclusion) {
        return Map.of(
                "number", file.petition().number().shown(),
                "unit", houses.name(file.round().state().holder()),
                "handler", by.name(),
                "date", ClockWords.day(conclusion.lastDay()));
    }

    private Mono<Deadline> clock(CaseFile file, ClockKind kind) {
        return deadlines.of(file.id()).filter(each -> each.kind() == kind).last();
    }
}
