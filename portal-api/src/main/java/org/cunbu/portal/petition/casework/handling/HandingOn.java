package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.organization.Accounts;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.HandlerChanged;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.store.InHands;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A letter never stays with somebody who has left: it goes to whoever acts for the unit's head, else to the head, else to
 * a colleague; where the unit has nobody, to the first who comes.
 */
@Component
class HandingOn {

    private static final Set<Role> HEADS = Set.of(Role.UNIT_HEAD);
    private static final Set<Role> HANDS = Set.of(Role.UNIT_HEAD, Role.HANDLER, Role.VILLAGE_CADRE);

    private final Organization organization;
    private final Accounts accounts;
    private final InHands inHands;
    private final CaseFiles files;
    private final Filing filing;
    private final PortalClock clock;

    HandingOn(
            Organization organization,
            Accounts accounts,
            InHands inHands,
            CaseFiles files,
            Filing filing,
            PortalClock clock) {
        this.organization = organization;
        this.accounts = accounts;
        this.inHands = inHands;
        this.files = files;
        this.filing = filing;
        this.clock = clock;
    }

    /** Whoever holds no post at the unit any more, of those who have a letter of it in hand, hands it on. */
    Mono<Void> handOn(UnitId unit, Instant at) {
        return organization
                .everyoneAt(unit)
                .filter(post -> HANDS.contains(post.role()))
                .collectList()
                .flatMap(there -> Mono.justOrEmpty(next(there))
                        .flatMap(this::named)
                        .flatMap(next -> inHands.at(unit)
                                .filterWhen(person -> hasLeft(person, unit))
                                .collectList()
                                .flatMapMany(Flux::fromIterable)
                                .concatMap(person -> handOn(person, unit, next, at))
                                .then()));
    }

    /** Who takes the letters of somebody who left: acting for the head, heading, or handling there. */
    static Optional<Post> next(List<Post> there) {
        return there.stream()
                .min(Comparator.comparing((Post post) -> !HEADS.contains(post.role()))
                        .thenComparing(post -> !post.isDeputys())
                        .thenComparing(Post::from)
                        .thenComparing(Post::id));
    }

    private record Named(Post post, String name) {}

    private Mono<Named> named(Post post) {
        return accounts.of(List.of(post.person())).next().map(account -> new Named(post, account.name()));
    }

    /** Held a post there in which one handles letters, and neither does today nor will. */
    private Mono<Boolean> hasLeft(UUID person, UnitId unit) {
        LocalDate today = clock.today();
        return organization
                .everyPostOf(person)
                .filter(post -> post.unit().equals(unit) && HANDS.contains(post.role()))
                .map(post -> isOver(post, today))
                .collectList()
                .map(over -> !over.isEmpty() && over.stream().allMatch(each -> each));
    }

    private static boolean isOver(Post post, LocalDate today) {
        LocalDate until = post.until();
        return until != null && !until.isAfter(today);
    }

    private Mono<Void> handOn(UUID person, UnitId unit, Named next, Instant at) {
        return inHands.of(person, unit)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(letter -> handOn(letter, person, next, at))
                .then();
    }

    private Mono<Void> handOn(PetitionId letter, UUID before, Named next, Instant at) {
        return files.plain(letter)
                .filter(file -> isInHandsOf(file, before))
                .flatMap(files::raise)
                .flatMap(file -> {
                    Handler old = file.round().state().handling().orElseThrow();
                    var handler = new Handler(
                            next.post().person(), next.post().id(), next.name(), old.message(), old.since());
                    var entry = new HandlerChanged(
                            file.subject(), file.round().state().holder().value(), before, handler.person());
                    return filing.file(file, file.round().in(handed(file, handler)), Actor.program(), at, entry);
                })
                .then();
    }

    private static boolean isInHandsOf(CaseFile file, UUID person) {
        var state = file.round().state();
        boolean open = state instanceof RoundState.InHand || state instanceof RoundState.Planned;
        return open
                && state.handling()
                        .filter(handler -> handler.person().equals(person))
                        .isPresent();
    }

    private static RoundState handed(CaseFile file, Handler to) {
        return switch (file.round().state()) {
            case RoundState.InHand state -> state.handedTo(to);
            case RoundState.Planned state -> new RoundState.Planned(state.lead(), to, state.plan(), state.objection());
            case RoundState.Received ignored -> throw CaseFile.wrongState();
            case RoundState.Dispatched ignored -> throw CaseFile.wrongState();
            case RoundState.Returned ignored -> throw CaseFile.wrongState();
            case RoundState.Answered ignored -> throw CaseFile.wrongState();
            case RoundState.Closed ignored -> throw CaseFile.wrongState();
            case RoundState.ShownAnotherDoor ignored -> throw CaseFile.wrongState();
        };
    }
}
