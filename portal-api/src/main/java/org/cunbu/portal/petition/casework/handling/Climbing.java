package org.cunbu.portal.petition.casework.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.DeadlineMissed;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Ladder.Rung;
import org.cunbu.portal.petition.casework.Ladders;
import org.cunbu.portal.petition.casework.LeadersTold;
import org.cunbu.portal.petition.casework.Order;
import org.cunbu.portal.petition.casework.SupervisionPassedUp;
import org.cunbu.portal.petition.casework.SupervisionReady;
import org.cunbu.portal.petition.casework.rules.Rungs;
import org.cunbu.portal.petition.casework.store.Climbs;
import org.cunbu.portal.petition.casework.store.Orders;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Climbs the ladders of clocks that ran out: each rung once, in order, dated when it was reached, whichever replica is up
 * and whether or not one was.
 */
@Component
public class Climbing extends Recurring {

    private static final Duration BEAT = Duration.ofSeconds(5);
    /** At the top it is looked after every day, until what was waited for is done. */
    private static final Duration DAILY = Duration.ofDays(1);

    private static final int BATCH = 200;
    private static final Retry OVERTAKEN = Retry.max(3).filter(Overtaken.class::isInstance);

    private final Climbs climbs;
    private final Ladders ladders;
    private final Orders orders;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Filing filing;
    private final Organization organization;
    private final Calendar calendar;
    private final Acts acts;
    private final PortalClock clock;

    Climbing(
            Climbs climbs,
            Ladders ladders,
            Orders orders,
            CaseFiles files,
            Deadlines deadlines,
            Filing filing,
            Organization organization,
            Calendar calendar,
            Acts acts,
            PortalClock clock) {
        this.climbs = climbs;
        this.ladders = ladders;
        this.orders = orders;
        this.files = files;
        this.deadlines = deadlines;
        this.filing = filing;
        this.organization = organization;
        this.calendar = calendar;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(BEAT, this::climb));
    }

    /** A clock ran out and an office still has to act: its ladder begins; inside the act that says so. */
    public Mono<Void> begin(CaseFile file, UUID deadline, DeadlineMissed missed) {
        if (!isClimbed(file, missed.kind())) return Mono.empty();
        return steps(missed.due())
                .flatMap(steps -> climbs.add(
                        deadline,
                        file.id(),
                        file.round().id().value(),
                        missed.kind().name(),
                        missed.due(),
                        steps.getFirst().at()));
    }

    /** Nobody outside may learn of a hidden letter; a statute stands beside its promise, on the same ladder. */
    private static boolean isClimbed(CaseFile file, ClockKind clock) {
        return !file.round().secrecy().hides()
                && !clock.isBesideAPromise()
                && !clock.isPetitioners()
                && clock != ClockKind.WITHDRAWAL;
    }

    /** Climbs every rung that is due; completes with how many. */
    public Mono<Integer> climb() {
        return batch().expand(many -> many > 0 ? batch() : Mono.empty()).reduce(0, Integer::sum);
    }

    private Mono<Integer> batch() {
        Instant now = clock.instant();
        return climbs.due(now, BATCH)
                .concatMap(id -> acts.inOne(() -> climbs.held(id, now)
                                .flatMap(this::next)
                                .map(done -> 1)
                                .defaultIfEmpty(0))
                        .retryWhen(OVERTAKEN))
                .reduce(0, Integer::sum);
    }

    private Mono<Boolean> next(Climbs.Row row) {
        return files.plain(new PetitionId(row.petition()))
                .flatMap(file -> waits(file, row)
                        .flatMap(waits -> waits ? climb(file, row) : ended(file, row))
                        .thenReturn(true));
    }

    /** Whether the act that the clock waited for has not been done up to that rung. */
    private Mono<Boolean> waits(CaseFile file, Climbs.Row row) {
        Instant at = Objects.requireNonNull(row.nextAt());
        if (!file.round().id().value().equals(row.round())) return Mono.just(false);
        return deadlines
                .of(file.id())
                .filter(each -> each.id().value().equals(row.deadline()))
                .next()
                .map(each -> stillWaits(each, at))
                .defaultIfEmpty(false);
    }

    private static boolean stillWaits(Deadline clock, Instant at) {
        Instant settled = clock.settled();
        return settled == null || settled.isAfter(at);
    }

    private Mono<Void> ended(CaseFile file, Climbs.Row row) {
        Instant at = Objects.requireNonNull(row.nextAt());
        return climbs.end(row.deadline(), at)
                .then(Mono.defer(() -> orders.lapse(file.petition().id(), at)));
    }

    private Mono<Void> climb(CaseFile file, Climbs.Row row) {
        return steps(row.due()).flatMap(steps -> climb(file, row, steps));
    }

    private Mono<Void> climb(CaseFile file, Climbs.Row row, List<Rungs.Reached> steps) {
        Instant at = Objects.requireNonNull(row.nextAt());
        Instant again = at.plus(DAILY);
        if (row.rungs() >= steps.size()) return climbs.climbed(row.deadline(), at, false, again);
        Rung rung = steps.get(row.rungs()).rung();
        Instant next =
                row.rungs() + 1 < steps.size() ? steps.get(row.rungs() + 1).at() : again;
        return act(file, row, rung, at)
                .then(Mono.defer(() -> climbs.climbed(row.deadline(), at, rung == Rung.LEADER, next)));
    }

    private Mono<Void> act(CaseFile file, Climbs.Row row, Rung rung, Instant at) {
        return switch (rung) {
            case UNIT_HEAD -> Mono.empty();
            case ORDER_READY -> ready(file, row, at);
            case ONE_LEVEL_UP -> passUp(file, at);
            case LEADER ->
                said(
                        file,
                        at,
                        raised -> new LeadersTold(
                                raised.subject(),
                                ClockKind.valueOf(row.clock()),
                                holder(file).value()));
        };
    }

    private Mono<Void> ready(CaseFile file, Climbs.Row row, Instant at) {
        UUID order = Ids.next();
        UnitId signer = organization.superiorOf(holder(file));
        var clock = ClockKind.valueOf(row.clock());
        return orders.ready(order, file.petition().id(), holder(file), signer, Optional.of(clock), at)
                .filter(fresh -> fresh)
                .flatMap(fresh -> said(
                        file,
                        at,
                        raised -> new SupervisionReady(
                                raised.subject(), order, clock, holder(file).value(), signer.value())));
    }

    private Mono<Void> passUp(CaseFile file, Instant at) {
        return orders.open(file.petition().id())
                .filter(order -> order.state() == Order.State.READY)
                .flatMap(order -> {
                    UnitId higher = organization.superiorOf(order.signer());
                    if (higher.equals(order.signer())) return Mono.empty();
                    return orders.passUp(order.id(), higher)
                            .filter(done -> done)
                            .flatMap(done -> said(
                                    file,
                                    at,
                                    raised -> new SupervisionPassedUp(raised.subject(), order.id(), higher.value())));
                });
    }

    private Mono<Void> said(CaseFile file, Instant at, Function<CaseFile, Entry> entry) {
        return files.raise(file).flatMap(raised -> filing.append(Actor.program(), at, entry.apply(raised)));
    }

    /** The rungs above the unit's own head, in the order in which they are reached. */
    private Mono<List<Rungs.Reached>> steps(Instant due) {
        return ladders.now().map(ladder -> {
            var rungs = new Rungs(ladder, calendar.workingDays());
            return Stream.of(Rung.ORDER_READY, Rung.ONE_LEVEL_UP, Rung.LEADER)
                    .map(rung -> new Rungs.Reached(rung, rungs.at(rung, due)))
                    .sorted(Comparator.comparing(Rungs.Reached::at).thenComparing(Rungs.Reached::rung))
                    .toList();
        });
    }

    private static UnitId holder(CaseFile file) {
        return file.round().state().holder();
    }
}
