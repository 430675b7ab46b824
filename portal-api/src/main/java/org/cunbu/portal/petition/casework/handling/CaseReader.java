package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.DeadlineMissed;
import org.cunbu.portal.foundation.deadlines.DeadlineMoved;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundKind;
import org.cunbu.portal.petition.casework.RoundRanOut;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.PetitionReceived;
import org.cunbu.portal.petition.routing.Desk;
import org.cunbu.portal.petition.routing.Routing;
import org.cunbu.portal.petition.routing.RoutingProposed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Casework's eye on the journal: lays new letters on a desk, passes on what may go alone, and answers a clock that ran
 * out with an act on the petition.
 */
@Component
class CaseReader implements JournalReader {

    private final CaseFiles files;
    private final Opening opening;
    private final Dispatching dispatching;
    private final Accepting accepting;
    private final Closing closing;
    private final DueMoving moving;
    private final Withdrawing withdrawing;
    private final Climbing climbing;
    private final RoundClocks clocks;
    private final Filing filing;
    private final Routing routing;
    private final PublicLines lines;

    CaseReader(
            CaseFiles files,
            Opening opening,
            Dispatching dispatching,
            Accepting accepting,
            Closing closing,
            DueMoving moving,
            Withdrawing withdrawing,
            Climbing climbing,
            RoundClocks clocks,
            Filing filing,
            Routing routing,
            PublicLines lines) {
        this.files = files;
        this.opening = opening;
        this.dispatching = dispatching;
        this.accepting = accepting;
        this.closing = closing;
        this.moving = moving;
        this.withdrawing = withdrawing;
        this.climbing = climbing;
        this.clocks = clocks;
        this.filing = filing;
        this.routing = routing;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "casework";
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Set.of(PetitionReceived.class, RoutingProposed.class, DeadlineMissed.class, DeadlineMoved.class);
    }

    @Override
    public Mono<Void> take(Recorded entry) {
        if (entry.is(PetitionReceived.class)) {
            return opening.ensure(new PetitionId(entry.subject().id()));
        }
        if (entry.is(RoutingProposed.class)) {
            return proposed(entry.as(RoutingProposed.class));
        }
        if (entry.is(DeadlineMoved.class)) return moving.moved(List.of(entry));
        return ranOut(entry.subject().id(), entry.as(DeadlineMissed.class));
    }

    /**
     * What is settled already, as of letters whose whole history was told, is passed over after one look at all rounds.
     * Letters that came one after the other are opened together; the order of everything stays.
     */
    @Override
    public Mono<Void> takeAll(List<Recorded> entries) {
        return files.rounds(entries.stream()
                        .filter(entry -> !entry.is(DeadlineMoved.class))
                        .map(CaseReader::petition)
                        .toList())
                .map(known -> runs(entries.stream()
                        .filter(entry -> entry.is(DeadlineMoved.class)
                                || !isSettled(entry, Optional.ofNullable(known.get(petition(entry)))))
                        .toList()))
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::takeRun)
                .then();
    }

    private static List<List<Recorded>> runs(List<Recorded> entries) {
        var runs = new ArrayList<List<Recorded>>();
        for (var entry : entries) {
            boolean goesOn = !runs.isEmpty()
                    && isTakenTogether(entry)
                    && runs.getLast().getLast().type().equals(entry.type());
            if (!goesOn) runs.add(new ArrayList<>());
            runs.getLast().add(entry);
        }
        return runs;
    }

    private static boolean isTakenTogether(Recorded entry) {
        return entry.is(PetitionReceived.class) || entry.is(DeadlineMoved.class);
    }

    /** Whether nothing would come of it: what it asks for has come about, and stays so. */
    private static boolean isSettled(Recorded entry, Optional<Round> round) {
        if (entry.is(PetitionReceived.class)) return round.isPresent();
        if (entry.is(RoutingProposed.class)) {
            return round.filter(known -> !waitsForDispatch(known)).isPresent();
        }
        return round.filter(known ->
                        isAnswered(known, entry.as(DeadlineMissed.class).kind()))
                .isPresent();
    }

    private static PetitionId petition(Recorded entry) {
        if (entry.is(DeadlineMissed.class))
            return new PetitionId(entry.as(DeadlineMissed.class).of());
        return new PetitionId(entry.subject().id());
    }

    private Mono<Void> takeRun(List<Recorded> run) {
        if (run.getFirst().is(DeadlineMoved.class)) return moving.moved(run);
        return run.getFirst().is(PetitionReceived.class)
                ? opening.ensureAll(run.stream()
                        .map(entry -> new PetitionId(entry.subject().id()))
                        .toList())
                : Flux.fromIterable(run).concatMap(this::take).then();
    }

    private Mono<Void> proposed(RoutingProposed entry) {
        if (!entry.mayGoAlone() || entry.desk() != Desk.NONE) return Mono.empty();
        var petition = new PetitionId(entry.subject().id());
        return files.plain(petition)
                .filter(file -> waitsForDispatch(file.round()))
                .flatMap(file -> routing.proposalFor(petition)
                        .filter(proposal -> proposal.id().equals(entry.proposal()))
                        .flatMap(proposal -> dispatching.dispatchAlone(file, proposal)));
    }

    private static boolean waitsForDispatch(Round round) {
        return round.kind() == RoundKind.FIRST
                && round.state() instanceof RoundState.Received
                && !round.secrecy().hides();
    }

    private static boolean isAnswered(Round round, ClockKind missed) {
        return round.state() instanceof RoundState.Closed
                || (missed == ClockKind.WITHDRAWAL && round.once().withdrawal().isEmpty())
                || round.ranOut().contains(missed)
                || isLapsed(missed);
    }

    /** What ends by itself and asks nothing of anybody. */
    private static boolean isLapsed(ClockKind missed) {
        return missed.isPetitioners() && missed != ClockKind.PETITIONERS_WORD;
    }

    private Mono<Void> ranOut(UUID deadline, DeadlineMissed entry) {
        return files.plain(new PetitionId(entry.of()))
                .filter(file -> !isAnswered(file.round(), entry.kind()))
                .flatMap(files::raise)
                .flatMap(file -> answer(file, entry))
                .delayUntil(file -> climbing.begin(file, deadline, entry))
                .then();
    }

    private Mono<CaseFile> answer(CaseFile file, DeadlineMissed entry) {
        return switch (entry.kind()) {
            case PETITIONERS_WORD -> silence(file, entry.due());
            case FIRST_RESPONSE ->
                accepting
                        .concludeAfterSilence(file, entry.due())
                        .flatMap(concluding -> clocks.lastDay(concluding, ClockKind.CONCLUSION)
                                .flatMap(day -> mark(concluding, entry, day)));
            case DISPATCH,
                    DISPATCH_STATUTE,
                    FIRST_RESPONSE_STATUTE,
                    CONCLUSION,
                    CONCLUSION_STATUTE,
                    RETURN_DECISION,
                    OBJECTION_DECISION,
                    REVIEW_ANSWER,
                    REEXAMINATION_ANSWER,
                    SUPERVISION_REPORT,
                    PLAN_DATE -> mark(file, entry, null);
            case WITHDRAWAL -> withdrawing.over(file, entry.due());
            case OBJECTION, REVIEW_REQUEST, REEXAMINATION_REQUEST -> Mono.just(file);
        };
    }

    /** Who wants the letter back is not silent: the withdrawal's own days decide then. */
    private Mono<CaseFile> silence(CaseFile file, Instant end) {
        if (file.round().once().withdrawal().isPresent()) return Mono.just(file);
        return clocks.stop(file, ClockKind.PETITIONERS_WORD, end)
                .then(Mono.defer(() -> closing.closeInSilence(file, end)));
    }

    private Mono<CaseFile> mark(CaseFile file, DeadlineMissed entry, @Nullable LocalDate sets) {
        var shown = lines.of(file, entry.kind().name(), sets);
        var ranOut = new RoundRanOut(file.subject(), entry.kind(), entry.due(), entry.unit(), shown);
        return filing.file(file, file.round().afterRunningOut(entry.kind()), Actor.program(), entry.due(), ranOut);
    }
}
