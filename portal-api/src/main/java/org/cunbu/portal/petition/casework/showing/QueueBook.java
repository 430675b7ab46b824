package org.cunbu.portal.petition.casework.showing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.QueueFilter;
import org.cunbu.portal.petition.casework.QueueLine;
import org.cunbu.portal.petition.casework.ReadScope;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.rules.DueWords;
import org.cunbu.portal.petition.casework.rules.Scopes;
import org.cunbu.portal.petition.casework.rules.Waiting;
import org.cunbu.portal.petition.casework.store.Queue;
import org.cunbu.portal.petition.casework.store.Reach;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The queue of an official: what runs out next stands first. */
@Component
public class QueueBook {

    /** Lines of a page. */
    public static final int SIZE = 30;

    private final Queue queue;
    private final Intake intake;
    private final CountyHouses houses;
    private final PlaceWords places;
    private final DeskLooks looks;
    private final Calendar calendar;
    private final PortalClock clock;

    QueueBook(
            Queue queue,
            Intake intake,
            CountyHouses houses,
            PlaceWords places,
            DeskLooks looks,
            Calendar calendar,
            PortalClock clock) {
        this.queue = queue;
        this.intake = intake;
        this.houses = houses;
        this.places = places;
        this.looks = looks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whose cases this official may read. */
    public ReadScope scopeOf(Official by) {
        return Scopes.of(by, houses, houses::below);
    }

    /** Which rounds this official may list. */
    public Reach reachOf(Official by) {
        return Reach.of(scopeOf(by), houses.villages());
    }

    /** A page of the queue. */
    public Mono<Page<QueueLine>> page(QueueFilter filter, @Nullable PageKey key, Official by) {
        Queue.Hands hands = hands(by);
        looks.note(hands);
        Reach reach =
                filter.unit().map(unit -> reachOf(by).within(Set.of(unit))).orElseGet(() -> reachOf(by));
        return queue.lines(reach, filter, hands, clock.instant(), after(key), SIZE + 1)
                .collectList()
                .map(rounds -> Page.of(rounds, SIZE, QueueBook::key))
                .flatMap(page -> lines(page.items(), by).map(lines -> new Page<>(lines, page.next())));
    }

    /** These rounds as an official reads them, in their order. */
    public Mono<List<QueueLine>> lines(List<Round> rounds, Official by) {
        Instant now = clock.instant();
        Queue.Hands hands = hands(by);
        return intake.petitions(rounds.stream().map(Round::petition).toList())
                .map(petitions -> rounds.stream()
                        .map(round -> line(round, petitions, hands, now))
                        .toList());
    }

    private QueueLine line(Round round, Map<PetitionId, Petition> petitions, Queue.Hands hands, Instant now) {
        Petition petition = Objects.requireNonNull(petitions.get(round.petition()));
        RoundState state = round.state();
        DueWords due = DueWords.of(round.next(), now, calendar.workingDays());
        return new QueueLine(
                petition.id(),
                petition.version(),
                petition.number(),
                petition.title(),
                petition.kind(),
                petition.channel(),
                places.of(petition.place()),
                state.stage(),
                state.holder(),
                houses.name(state.holder()),
                state.handling().map(Handler::name).orElse(null),
                petition.received(),
                round.next().orElse(null),
                due.words(),
                due.urgency(),
                round.ranOut(),
                days(state.leading().map(Lead::since).orElse(round.opened()), round, now),
                days(petition.received(), round, now),
                petition.keepFromVillage(),
                mine(round, hands),
                Waiting.forWhat(round));
    }

    /** Days that began since, up to now or the close. */
    private static int days(Instant since, Round round, Instant now) {
        Instant until = round.closed().orElse(now);
        return (int) Math.max(0, ChronoUnit.DAYS.between(Shanghai.dayOf(since), Shanghai.dayOf(until)));
    }

    /** The same as the filter {@code mine} of the store asks. */
    private static boolean mine(Round round, Queue.Hands hands) {
        var holder = round.state().holder();
        if (round.deciding().filter(hands.decideAt()::contains).isPresent()) return true;
        boolean headed = hands.headAt().contains(holder) && !round.ranOut().isEmpty();
        return switch (round.state()) {
            case RoundState.Received ignored -> headed || hands.dispatchAt().contains(holder);
            case RoundState.Dispatched ignored ->
                headed || (!round.kind().isReview() && hands.handleAt().contains(holder));
            case RoundState.InHand hand -> headed || mine(hand, hands);
            case RoundState.Returned ignored -> headed;
            case RoundState.Planned ignored -> headed;
            case RoundState.Answered ignored -> false;
            case RoundState.Closed ignored -> false;
            case RoundState.ShownAnotherDoor ignored -> false;
        };
    }

    private static boolean mine(RoundState.InHand hand, Queue.Hands hands) {
        return switch (hand.paper()) {
            case Paper.Drafted paper -> reads(hand, paper.drafter(), hands);
            case Paper.PlanDrafted paper -> reads(hand, paper.drafter(), hands);
            case Paper.PlanSigned ignored -> false;
            case Paper.Blank ignored -> isHandler(hand, hands);
            case Paper.SentBack ignored -> isHandler(hand, hands);
            case Paper.Approved ignored -> isHandler(hand, hands);
        };
    }

    private static boolean reads(RoundState.InHand hand, Pen drafter, Queue.Hands hands) {
        return hands.headAt().contains(hand.holder()) && !drafter.person().equals(hands.person());
    }

    private static boolean isHandler(RoundState.InHand hand, Queue.Hands hands) {
        return hand.handler().person().equals(hands.person());
    }

    private Queue.Hands hands(Official by) {
        var desks = new HashSet<>(Scopes.unitsOf(by, Role.DISPATCHER));
        if (scopeOf(by).discipline()) desks.add(houses.discipline());
        return new Queue.Hands(
                by.person().value(),
                desks,
                Scopes.handlesAt(by),
                Scopes.unitsOf(by, Role.UNIT_HEAD),
                Scopes.decidesAt(by));
    }

    /** Where a page goes on after this round. */
    public static PageKey key(Round round) {
        Queue.After after = Queue.After.line(round);
        return PageKey.of(after.key().toString(), after.round().toString());
    }

    /** The line after which this page goes on. */
    public static Optional<Queue.After> after(@Nullable PageKey key) {
        if (key == null) return Optional.empty();
        List<String> parts = key.parts(2);
        try {
            return Optional.of(new Queue.After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Invalid.field("page", "broken-key", "这个翻页链接不完整，请从第一页重新开始。");
        }
    }
}
