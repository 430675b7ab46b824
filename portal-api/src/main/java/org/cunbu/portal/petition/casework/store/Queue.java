package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.QueueFilter;
import org.cunbu.portal.petition.casework.ReadScope;
import org.cunbu.portal.petition.casework.Round;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The rounds in the order in which they want attention. */
@Repository
public class Queue {

    /** What a round without a running clock is ordered by. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String LINES = """
            select *
              from round
             where (case :stage when '' then open when 'CLOSED' then not open else stage = :stage end)
               and (   (:discipline and secrecy <> 'NONE')
                    or (secrecy = 'NONE' and (:all or holder = any(:units) or deciding = any(:decideAt)
                                              or alongside && :helpAt)))
               and (not :overdue or next_due <= :now)
               and (:unit = '' or holder = :unit)
               and (not :mine
                    or deciding = any(:decideAt)
                    or (stage = 'RECEIVED' and holder = any(:dispatchAt))
                    or (stage = 'DISPATCHED' and holder = any(:handleAt))
                    or (stage = 'IN_HAND' and handler = :person and paper_stage not in ('DRAFTED', 'PLAN_DRAFTED', 'PLAN_SIGNED'))
                    or (stage = 'IN_HAND' and holder = any(:headAt) and paper_stage in ('DRAFTED', 'PLAN_DRAFTED')
                        and drafter <> :person)
                    or (stage in ('RECEIVED', 'DISPATCHED', 'RETURNED', 'IN_HAND', 'PLANNED')
                        and holder = any(:headAt) and ran_out <> '{}'))
               and (coalesce(next_due, '9999-12-31T00:00:00Z'::timestamptz), id) > (:afterDue, :afterId)
             order by coalesce(next_due, '9999-12-31T00:00:00Z'::timestamptz), id
             limit :most""";

    private static final After START = new After(Instant.EPOCH, new UUID(0, 0));

    private final DatabaseClient db;

    public Queue(DatabaseClient db) {
        this.db = db;
    }

    /** Where a page of the queue begins: after this line. */
    public record After(Instant due, UUID round) {

        public static After line(Round round) {
            return new After(
                    round.next().map(clock -> clock.due()).orElse(NEVER),
                    round.id().value());
        }
    }

    /**
     * Whose hands: where this person passes letters on, handles them, heads the unit, decides what others asked for.
     */
    public record Hands(
            UUID person, Set<UnitId> dispatchAt, Set<UnitId> handleAt, Set<UnitId> headAt, Set<UnitId> decideAt) {

        /** Where this person helps when the unit does. */
        Set<UnitId> helpAt() {
            return Stream.concat(handleAt.stream(), headAt.stream()).collect(Collectors.toSet());
        }
    }

    /** At most so many lines that the scope lets read and the filter wants. */
    public Flux<Round> lines(
            ReadScope scope, QueueFilter filter, Hands hands, Instant now, Optional<After> after, int most) {
        After from = after.orElse(START);
        return db.sql(LINES)
                .bind("stage", filter.stage().map(Enum::name).orElse(""))
                .bind("discipline", scope.discipline())
                .bind("all", scope.all())
                .bind("units", codes(scope.units()))
                .bind("overdue", filter.overdue())
                .bind("now", now)
                .bind("unit", filter.unit().map(UnitId::value).orElse(""))
                .bind("mine", filter.mine())
                .bind("person", hands.person())
                .bind("dispatchAt", codes(hands.dispatchAt()))
                .bind("handleAt", codes(hands.handleAt()))
                .bind("headAt", codes(hands.headAt()))
                .bind("decideAt", codes(hands.decideAt()))
                .bind("helpAt", codes(hands.helpAt()))
                .bind("afterDue", from.due())
                .bind("afterId", from.round())
                .bind("most", most)
                .mapProperties(RoundRow.class)
                .all()
                .map(RoundRows::round);
    }

    private static String[] codes(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).sorted().toArray(String[]::new);
    }
}
