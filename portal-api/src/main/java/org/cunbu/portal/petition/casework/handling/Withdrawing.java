package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.CallReason;
import org.cunbu.portal.petition.casework.LetterTakenBack;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Withdrawal;
import org.cunbu.portal.petition.casework.WithdrawalAsked;
import org.cunbu.portal.petition.casework.WithdrawalRecalled;
import org.cunbu.portal.petition.casework.store.CallBacks;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * 撤回: a petitioner who wants the letter back may have been talked into it. So the wish waits seven days, another unit asks
 * about it, and until then everything else goes on.
 */
@Component
public class Withdrawing {

    private final CaseFiles files;
    private final Opening opening;
    private final RoundClocks clocks;
    private final Deadlines deadlines;
    private final Filing filing;
    private final Closing closing;
    private final PublicLines lines;
    private final CallBacks calls;
    private final PortalClock clock;

    Withdrawing(
            CaseFiles files,
            Opening opening,
            RoundClocks clocks,
            Deadlines deadlines,
            Filing filing,
            Closing closing,
            PublicLines lines,
            CallBacks calls,
            PortalClock clock) {
        this.files = files;
        this.opening = opening;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.filing = filing;
        this.closing = closing;
        this.lines = lines;
        this.calls = calls;
        this.clock = clock;
    }

    /** The petitioner wants it back; inside an act. */
    public Mono<Void> takeBack(PetitionId id) {
        Instant now = clock.instant();
        return opening.ensure(id)
                .then(Mono.defer(() -> files.begin(id, Act.TAKE_BACK)))
                .doOnNext(Withdrawing::notTwice)
                .delayUntil(file -> toBeAsked(file, now))
                .flatMap(file -> wait(file, now, clocks.statutes(file).withdrawal(now)))
                .then();
    }

    private Mono<CaseFile> wait(CaseFile file, Instant now, Reckoning waits) {
        var wish = Optional.of(new Withdrawal(now, waits.lastDay()));
        return clocks.start(file, ClockKind.WITHDRAWAL, now, waits)
                .then(Mono.defer(() -> filing.file(
                        file,
                        file.round().having(file.round().once().withdrawing(wish)),
                        Actor.petitioner(),
                        now,
                        new WithdrawalAsked(file.subject(), holder(file), waits.lastDay()))));
    }

    /** What nobody but the discipline desk may know of is asked about by nobody, nor whom no call can reach. */
    private Mono<Void> toBeAsked(CaseFile file, Instant now) {
        boolean can =
                !file.round().secrecy().hides() && !file.petition().reachable().isEmpty();
        return can
                ? calls.add(file.round(), file.petition().handle(), false, Optional.of(CallReason.WITHDRAWAL), now)
                : Mono.empty();
    }

    /** The petitioner does not want it back after all; inside an act. */
    public Mono<Void> recall(PetitionId id) {
        return files.begin(id, Act.RECALL)
                .flatMap(file -> recalled(file, Actor.petitioner(), clock.instant()))
                .then();
    }

    /** The same as somebody outside the handling unit heard it; inside an act that raised the petition. */
    public Mono<CaseFile> recalled(CaseFile file, Actor by, Instant now) {
        pending(file);
        return clocks.stop(file, ClockKind.WITHDRAWAL, now)
                .then(Mono.defer(() -> calls.mootWithdrawal(file.petition().id(), now)))
                .then(Mono.defer(() -> filing.file(
                        file,
                        file.round().having(file.round().once().withdrawing(Optional.empty())),
                        by,
                        now,
                        new WithdrawalRecalled(file.subject(), holder(file)))))
                .flatMap(kept ->
                        saidNothingMeanwhile(kept).flatMap(late -> late ? silence(kept, now) : Mono.just(kept)));
    }

    /** The days of the petitioner's word went by while the letter was to be taken back. */
    private Mono<Boolean> saidNothingMeanwhile(CaseFile file) {
        if (!(file.round().state() instanceof RoundState.Answered)) return Mono.just(false);
        return deadlines
                .of(file.id())
                .filter(each -> each.kind() == ClockKind.PETITIONERS_WORD)
                .last()
                .map(word -> word.state() == Deadline.State.MISSED);
    }

    private Mono<CaseFile> silence(CaseFile file, Instant now) {
        return clocks.stop(file, ClockKind.PETITIONERS_WORD, now)
                .then(Mono.defer(() -> closing.closeInSilence(file, now)));
    }

    /** Seven days later, dated when they were over; inside an act that raised the petition. */
    public Mono<CaseFile> over(CaseFile file, Instant end) {
        return file.round().once().withdrawal().isPresent() ? holds(file, Actor.petitioner(), end) : Mono.just(file);
    }

    /** The letter is taken back for good; inside an act that raised the petition. */
    public Mono<CaseFile> holds(CaseFile file, Actor by, Instant at) {
        pending(file);
        return clocks.stop(file, at)
                .then(Mono.defer(
                        () -> closing.close(file, takenBack(file.round().state()), by, at, entry(file, lines))));
    }

    private static void notTwice(CaseFile file) {
        if (file.round().once().withdrawal().isPresent()) throw CaseFile.wrongState();
    }

    private static Withdrawal pending(CaseFile file) {
        return file.round().once().withdrawal().orElseThrow(() -> new Conflict("wrong-state", "这封信没有要撤回，请刷新后再看。"));
    }

    private static String holder(CaseFile file) {
        return file.round().state().holder().value();
    }

    static LetterTakenBack entry(CaseFile file, PublicLines lines) {
        return new LetterTakenBack(file.subject(), holder(file), lines.of(file));
    }

    static RoundState.Closed takenBack(RoundState state) {
        return state.afterTakingBack().orElseThrow(CaseFile::wrongState);
    }
}
