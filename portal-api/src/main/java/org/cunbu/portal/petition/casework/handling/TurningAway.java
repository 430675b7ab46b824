package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.ClockWords;
import org.cunbu.portal.petition.casework.Door;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.RoundTurnedAway;
import org.cunbu.portal.petition.casework.TurnAway;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 导入法定途径, 不予受理, 不再受理: the petitioner is told why, and which door is the right one. */
@Component
public class TurningAway {

    private final CaseFiles files;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final FileNotesOf notes;
    private final Discreet discreet;
    private final PortalClock clock;

    TurningAway(
            CaseFiles files,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            FileNotesOf notes,
            Discreet discreet,
            PortalClock clock) {
        this.files = files;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.notes = notes;
        this.discreet = discreet;
        this.clock = clock;
    }

    /** Shows the petitioner another door, who may object within five working days; inside an act. */
    public Mono<CaseFile> turn(PetitionId id, int version, TurnAway how, Door door, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.REASON);
        if (!how.doors().contains(door)) throw Invalid.field("door", "unknown", "请选一个合适的去处。");
        Instant now = clock.instant();
        return files.begin(id, version, how.act(), by)
                .delayUntil(file -> notes.official(file, NotePurpose.TURNED_AWAY, reason, by, post(file, by), now))
                .delayUntil(file -> clocks.keep(file, ClockKind.DISPATCH, now))
                .flatMap(file -> discreet.forPetitioner(file.petition(), reason)
                        .flatMap(words -> turned(file, how, door, words, by, now)));
    }

    private Mono<CaseFile> turned(CaseFile file, TurnAway how, Door door, String reason, Official by, Instant now) {
        var state = how.state(file.received(), reason, door, Answering.pen(by), now);
        CaseFile turned = file.with(file.round().in(state).over(now));
        return clocks.rules(file)
                .map(rules -> rules.objection(now))
                .flatMap(objection -> filed(turned, how, door, post(file, by), objection, now));
    }

    private Mono<CaseFile> filed(CaseFile turned, TurnAway how, Door door, Post by, Reckoning objection, Instant now) {
        return clocks.start(turned, ClockKind.OBJECTION, now, objection)
                .then(Mono.defer(() -> filing.file(
                        turned,
                        turned.round(),
                        by.actor(),
                        now,
                        new RoundTurnedAway(
                                turned.subject(),
                                turned.round().state().holder().value(),
                                how,
                                door,
                                lines.of(turned, how.name(), null)))))
                .delayUntil(done -> filing.tell(
                        done,
                        "letter-turned-away",
                        Map.of(
                                "number", done.petition().number().shown(),
                                "door", door.advice(),
                                "date", ClockWords.day(objection.lastDay()))));
    }

    private static Post post(CaseFile file, Official by) {
        return by.postAt(file.round().state().holder(), Role.DISPATCHER)
                .orElse(by.posts().getFirst());
    }
}
