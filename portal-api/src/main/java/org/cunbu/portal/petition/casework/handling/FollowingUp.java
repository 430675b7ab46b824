package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Call;
import org.cunbu.portal.petition.casework.CallOutcome;
import org.cunbu.portal.petition.casework.CallReason;
import org.cunbu.portal.petition.casework.CallTried;
import org.cunbu.portal.petition.casework.CallTry;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Word;
import org.cunbu.portal.petition.casework.WordSaid;
import org.cunbu.portal.petition.casework.rules.Verdicts;
import org.cunbu.portal.petition.casework.store.CallBacks;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 回访: somebody outside the handling unit asks the petitioner whether it is solved, or whether the letter is to go back. */
@Component
public class FollowingUp {

    private final CaseFiles files;
    private final CallBacks calls;
    private final Withdrawing withdrawing;
    private final RoundClocks clocks;
    private final Filing filing;
    private final Closing closing;
    private final PublicLines lines;
    private final Discreet discreet;
    private final CountyHouses houses;
    private final PortalClock clock;

    FollowingUp(
            CaseFiles files,
            CallBacks calls,
            Withdrawing withdrawing,
            RoundClocks clocks,
            Filing filing,
            Closing closing,
            PublicLines lines,
            Discreet discreet,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.calls = calls;
        this.withdrawing = withdrawing;
        this.clocks = clocks;
        this.filing = filing;
        this.closing = closing;
        this.lines = lines;
        this.discreet = discreet;
        this.houses = houses;
        this.clock = clock;
    }

    /** A file taken out for a call, with the call and what was noted of it, discreet. */
    private record Asking(CaseFile file, Call call, CallTry one, Post post) {}

    /** Nobody answered; the third time is the last; inside an act. */
    public Mono<CaseFile> notReached(PetitionId id, int version, String note, Official by) {
        return begin(id, version, note, false, by)
                .delayUntil(asking -> asking.call().isLastTry()
                        ? calls.close(
                                asking.call().id(),
                                CallOutcome.NOT_REACHED,
                                asking.one().at())
                        : Mono.empty())
                .map(Asking::file);
    }

    /** The petitioner said whether it is solved, perhaps how satisfied they are; inside an act. */
    public Mono<CaseFile> said(
            PetitionId id, int version, Solved solved, Optional<Rating> rating, String remark, Official by) {
        return begin(id, version, remark, true, by)
                .doOnNext(asking -> isAbout(asking, false))
                .delayUntil(asking -> calls.close(
                        asking.call().id(), CallOutcome.SAID, asking.one().at()))
                .flatMap(asking -> close(asking, solved, rating));
    }

    /** The petitioner does, or does not, want the letter back; inside an act. */
    public Mono<CaseFile> aboutTheWithdrawal(PetitionId id, int version, boolean wanted, String remark, Official by) {
        return begin(id, version, remark, true, by)
                .doOnNext(asking -> isAbout(asking, true))
                .delayUntil(asking -> calls.close(
                        asking.call().id(),
                        wanted ? CallOutcome.CONFIRMED : CallOutcome.KEPT,
                        asking.one().at()))
                .flatMap(asking -> wanted
                        ? withdrawing.holds(
                                asking.file(),
                                asking.post().actor(),
                                asking.one().at())
                        : withdrawing.recalled(
                                asking.file(),
                                asking.post().actor(),
                                asking.one().at()));
    }

    private Mono<Asking> begin(PetitionId id, int version, String rawNote, boolean reached, Official by) {
        String note = PlainText.lines("note", rawNote, Words.MESSAGE);
        Instant now = clock.instant();
        return files.begin(id, version, Act.FOLLOW_UP, by)
                .flatMap(file -> Mono.zip(
                                calls.openOf(id).switchIfEmpty(Mono.error(CaseFile::wrongState)),
                                discreet.forFile(file.petition(), note))
                        .map(both -> asking(file, both.getT1(), both.getT2(), reached, by, now)))
                .delayUntil(asking -> calls.tried(
                        asking.call().id(), asking.one(), asking.post().person()))
                .delayUntil(asking -> filing.append(asking.post().actor(), now, tried(asking)));
    }

    private Asking asking(CaseFile file, Call call, String note, boolean reached, Official by, Instant now) {
        Post post = post(by);
        return new Asking(file, call, new CallTry(now, reached, post.unit().value(), by.name(), note), post);
    }

    private static CallTried tried(Asking asking) {
        return new CallTried(
                asking.file().subject(),
                asking.call().reason(),
                asking.call().tries().size() + 1,
                asking.one().reached());
    }

    private static void isAbout(Asking asking, boolean withdrawal) {
        if (withdrawal != (asking.call().reason() == CallReason.WITHDRAWAL)) {
            throw new Conflict("wrong-question", withdrawal ? "这封信没有要撤回，请问解决了没有。" : "来信人要撤回，请先问是不是本人的意思。");
        }
    }

    /** Ends the round by that word; one that had ended in silence has its word now. */
    private Mono<CaseFile> close(Asking asking, Solved solved, Optional<Rating> rating) {
        CaseFile file = asking.file();
        Instant now = asking.one().at();
        Optional<String> remark = Optional.of(asking.one().note()).filter(text -> !text.isBlank());
        var word = new Word.FollowedUp(solved, rating, remark, asking.post().unit(), now);
        var said = new WordSaid(
                file.subject(),
                file.round().state().holder().value(),
                solved,
                rating.orElse(null),
                lines.of(file, Petitioning.said(solved, rating), null));
        return clocks.keep(file, ClockKind.PETITIONERS_WORD, now)
                .then(Mono.defer(() -> closing.close(
                        file, closed(file.round().state(), word), asking.post().actor(), now, said)));
    }

    private static RoundState.Closed closed(RoundState state, Word.FollowedUp word) {
        if (state instanceof RoundState.Answered answered) {
            return answered.closed(Verdicts.of(word.solved()), word);
        }
        if (state instanceof RoundState.Closed closed && closed.word() instanceof Word.Silence) {
            return closed.saidSince(Verdicts.of(word.solved()), word);
        }
        throw CaseFile.wrongState();
    }

    private Post post(Official by) {
        return by.postAt(UnitId.HEADQUARTERS, Role.HANDLER, Role.SUPERVISOR)
                .or(() -> by.postAt(houses.petitionOffice(), Role.HANDLER, Role.SUPERVISOR))
                .orElseThrow(CaseFile::wrongState);
    }
}
