package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.QueueFilter;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.Stage;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The rounds in the order in which they want attention; those that are over, the last closed first. */
@Repository
public class Queue {

    /** What a round without a running clock is ordered by. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String MINE = """
            (   r.deciding = any(:decideAt)
             or (r.stage = 'RECEIVED' and r.holder = any(:dispatchAt))
             or (r.stage = 'DISPATCHED' and r.kind in ('FIRST', 'REOPENED') and r.holder = any(:handleAt))
             or (r.stage = 'IN_HAND' and r.handler = :person
                 and r.paper_stage not in ('DRAFTED', 'PLAN_DRAFTED', 'PLAN_SIGNED'))
             or (r.stage = 'IN_HAND' and r.holder = any(:headAt) and r.paper_stage in ('DRAFTED', 'PLAN_DRAFTED')
                 and r.drafter <> :person)
             or (r.stage in ('RECEIVED', 'DISPATCHED', 'RETURNED', 'IN_HAND', 'PLANNED')
                 and r.holder = any(:headAt) and r.ran_out <> '{}'))""";

    private final DatabaseClient db;

    public Queue(DatabaseClient db) {
        this.db = db;
    }

    /** Where a page goes on: after this line. */
    public record After(Instant key, UUID round) {

        public static After line(Round round) {
            return new After(
                    round.state().isOpen()
                            ? round.next().map(clock -> clock.due()).orElse(NEVER)
                            : round.closed().orElse(NEVER),
                    round.id().value());
        }
    }

    /**
     * Whose hands: where this person passes letters on, handles them, heads the unit, decides what others asked for.
     */
    public record Hands(
            UUID person, Set<UnitId> dispatchAt, Set<UnitId> handleAt, Set<UnitId> headAt, Set<UnitId> decideAt) {

        /** Every unit at which they have something to do. */
        Set<UnitId> everywhere() {
            var units = new HashSet<>(dispatchAt);
            units.addAll(handleAt);
            units.addAll(headAt);
            units.addAll(decideAt);
            return units;
        }

        /** Where this person helps when the unit does. */
        Set<UnitId> helpAt() {
            var units = new HashSet<>(handleAt);
            units.addAll(headAt);
            return units;
        }
    }

    /** At most so many lines that the reach lets list and the filter wants. */
    public Flux<Round> lines(
            Reach wide, QueueFilter filter, Hands hands, Instant now, Optional<After> after, int most) {
        // what is mine lies where my hands are
        Reach reach = filter.mine() ? wide.within(hands.everywhere()) : wide;
        boolean over = filter.stage().filter(Queue::isOver).isPresent();
        var stacks = new Stacks(reach, over ? Stacks.Order.CLOSED : Stacks.Order.DUE);
        if (!reach.all()) stacks.andElsewhere(Reach.codes(hands.decideAt()), Reach.codes(hands.helpAt()));
        filter.unit().ifPresent(unit -> stacks.and("r.holder = :unit").bind("unit", unit.value()));
        // whoever asks for what is closed means everything in which nothing more is to be done
        filter.stage()
                .filter(stage -> stage != Stage.CLOSED)
                .ifPresent(stage -> stacks.and("r.stage = :stage").bind("stage", stage.name()));
        if (filter.overdue()) stacks.and("r.next_due <= :now").bind("now", now);
        if (filter.mine()) mine(stacks, hands);
        after.ifPresent(stacks::after);
        return db.sql(stacks.sql(most))
                .bindValues(stacks.values())
                .mapProperties(RoundRow.class)
                .all()
                .map(RoundRows::round);
    }

    private static void mine(Stacks stacks, Hands hands) {
        stacks.and(MINE)
                .bind("person", hands.person())
                .bind("dispatchAt", Reach.codes(hands.dispatchAt()))
                .bind("handleAt", Reach.codes(hands.handleAt()))
                .bind("headAt", Reach.codes(hands.headAt()))
                .bind("decideAt", Reach.codes(hands.decideAt()));
    }

    private static boolean isOver(Stage stage) {
        return stage == Stage.CLOSED || stage.isTurnedAway();
    }
}
