package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.AgreedPlan;
import org.cunbu.portal.petition.casework.ClockWords;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.Plan;
import org.cunbu.portal.petition.casework.PlanProposed;
import org.cunbu.portal.petition.casework.PlanRefused;
import org.cunbu.portal.petition.casework.PlanSigned;
import org.cunbu.portal.petition.casework.RoundPlanned;
import org.cunbu.portal.petition.casework.RoundResumed;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 挂账: what cannot be done now is planned: proposed, signed by the head, agreed by the superior, public, and looked at again. */
@Component
public class Planning {

    /** Nobody waits longer without a new look. */
    private static final int LONGEST_YEARS = 3;

    private final CaseFiles files;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final FileNotesOf notes;
    private final Discreet discreet;
    private final CountyHouses houses;
    private final PortalClock clock;

    Planning(
            CaseFiles files,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            FileNotesOf notes,
            Discreet discreet,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.notes = notes;
        this.discreet = discreet;
        this.houses = houses;
        this.clock = clock;
    }

    /** The handler says what is missing, who sees to it, and when it is looked at again; inside an act. */
    public Mono<CaseFile> propose(
            PetitionId id, int version, String rawMissing, String rawWho, LocalDate next, Official by) {
        String missing = Words.required("missing", rawMissing, Words.REASON);
        String who = Words.required("who", rawWho, Words.LOOK);
        Instant now = clock.instant();
        LocalDate today = clock.today();
        if (!next.isAfter(today) || next.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Invalid.field("next", "out-of-range", "请写一个以后的日子，最晚三年之内。");
        }
        return files.begin(id, version, Act.PROPOSE_PLAN, by)
                .flatMap(file -> Mono.zip(
                                discreet.forPetitioner(file.petition(), missing),
                                discreet.forPetitioner(file.petition(), who))
                        .map(words -> new Plan(words.getT1(), words.getT2(), next))
                        .map(plan -> file.with(file.round()
                                .in(file.inHand().with(new Paper.PlanDrafted(plan, Answering.pen(by), now)))))
                        .flatMap(planned -> filing.file(
                                planned,
                                planned.round(),
                                Answering.post(file, by).actor(),
                                now,
                                new PlanProposed(planned.subject(), holder(planned)))));
    }

    /** The head signs; the superior is asked; inside an act. */
    public Mono<CaseFile> sign(PetitionId id, int version, Official by) {
        Instant now = clock.instant();
        return files.begin(id, version, Act.SIGN_PLAN, by).flatMap(file -> signed(file, by, now));
    }

    private Mono<CaseFile> signed(CaseFile file, Official by, Instant now) {
        UnitId superior = houses.superiorOf(file.round().state().holder());
        var paper = drafted(file).signedBy(Answering.pen(by), superior, now);
        return filing.file(
                file,
                file.round().in(file.inHand().with(paper)),
                Answering.post(file, by).actor(),
                now,
                new PlanSigned(file.subject(), holder(file), superior.value()));
    }

    /** The superior agrees: the petitioner is told, and may object; inside an act. */
    public Mono<CaseFile> agree(PetitionId id, int version, Official by) {
        Instant now = clock.instant();
        return files.begin(id, version, Act.AGREE_PLAN, by)
                .flatMap(file -> agreed(file, Deciding.post(file, by), by, now));
    }

    private Mono<CaseFile> agreed(CaseFile file, Post post, Official by, Instant now) {
        AgreedPlan plan = signedPaper(file).agreedBy(Answering.pen(by), now);
        CaseFile planned = file.with(file.round().in(file.inHand().planned(plan)));
        return clocks.rules(file)
                .flatMap(rules ->
                        filed(planned, plan, post, rules.until(now, plan.plan().next()), rules.objection(now), now));
    }

    private Mono<CaseFile> filed(
            CaseFile planned, AgreedPlan plan, Post post, Reckoning next, Reckoning objection, Instant now) {
        return clocks.start(planned, ClockKind.PLAN_DATE, now, next)
                .then(Mono.defer(() -> clocks.start(planned, ClockKind.OBJECTION, now, objection)))
                .then(Mono.defer(() -> filing.file(
                        planned,
                        planned.round(),
                        post.actor(),
                        now,
                        new RoundPlanned(
                                planned.subject(),
                                holder(planned),
                                post.unit().value(),
                                plan.plan().next(),
                                lines.of(planned, null, next.lastDay())))))
                .delayUntil(done -> filing.tell(
                        done,
                        "letter-planned",
                        Map.of(
                                "number", done.petition().number().shown(),
                                "unit", houses.name(done.round().state().holder()),
                                "next", ClockWords.day(plan.plan().next()),
                                "date", ClockWords.day(objection.lastDay()))));
    }

    /** The head, or the superior, gives the plan back, and says why; inside an act. */
    public Mono<CaseFile> refuse(PetitionId id, int version, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.REFUSE_PLAN, by)
                .delayUntil(file -> notes.official(file, NotePurpose.PLAN_REFUSED, reason, by, post(file, by), now))
                .flatMap(file -> filing.file(
                        file,
                        file.round().in(file.inHand().with(new Paper.Blank())),
                        post(file, by).actor(),
                        now,
                        new PlanRefused(
                                file.subject(),
                                holder(file),
                                post(file, by).unit().value())));
    }

    /** It can be done now: off the plan, in hand again; inside an act. */
    public Mono<CaseFile> resume(PetitionId id, int version, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.RESUME, by)
                .delayUntil(
                        file -> notes.official(file, NotePurpose.RESUMED, reason, by, Answering.post(file, by), now))
                .delayUntil(file -> clocks.keep(file, ClockKind.PLAN_DATE, now))
                .delayUntil(file -> clocks.stop(file, ClockKind.OBJECTION, now))
                .map(file -> file.with(file.round().in(file.planned().takenUpAgain())))
                .flatMap(file -> filing.file(
                        file,
                        file.round(),
                        Answering.post(file, by).actor(),
                        now,
                        new RoundResumed(file.subject(), holder(file), lines.of(file))));
    }

    private static Post post(CaseFile file, Official by) {
        return Deciding.postAt(file, by).orElseGet(() -> Answering.post(file, by));
    }

    private static String holder(CaseFile file) {
        return file.round().state().holder().value();
    }

    private static Paper.PlanDrafted drafted(CaseFile file) {
        if (file.inHand().paper() instanceof Paper.PlanDrafted paper) return paper;
        throw CaseFile.wrongState();
    }

    private static Paper.PlanSigned signedPaper(CaseFile file) {
        if (file.inHand().paper() instanceof Paper.PlanSigned paper) return paper;
        throw CaseFile.wrongState();
    }
}
