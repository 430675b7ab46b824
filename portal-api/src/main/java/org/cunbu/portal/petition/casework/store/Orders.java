package org.cunbu.portal.petition.casework.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Order;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every order, from lying ready to being struck off. */
@Repository
public class Orders {

    private static final String COLUMNS = """
            select id, petition, unit, signer, clock, since, state, demand, until, signed_by, signed_name, signed_at,
                   report, reported_by, reported_name, reported_at
              from supervision_order
            """;

    private static final String READY = """
            insert into supervision_order (id, petition, unit, signer, clock, since, state)
            values (:id, :petition, :unit, :signer, :clock, :at, 'READY')
            on conflict (petition) where ended_at is null do nothing""";

    private static final String PASS_UP = """
            update supervision_order set signer = :signer where id = :id and state = 'READY'""";

    private static final String SIGN = """
            update supervision_order
               set state = 'SIGNED', unit = :unit, signer = :signer, demand = :demand, until = :until, signed_by = :person,
                   signed_name = :name, signed_at = :at
             where id = :id and state = 'READY'""";

    private static final String REPORT = """
            update supervision_order
               set state = 'REPORTED', report = :report, reported_by = :person, reported_name = :name, reported_at = :at
             where id = :id and state = 'SIGNED'""";

    private static final String STRIKE_OFF = """
            update supervision_order set state = 'STRUCK_OFF', ended_at = :at where id = :id and state = 'REPORTED'""";

    private static final String LAPSE = """
            update supervision_order set state = 'LAPSED', ended_at = :at where petition = :petition and state = 'READY'""";

    private static final String OF = COLUMNS + " where petition = :petition and state <> 'LAPSED' order by since, id";

    private static final String OPEN = COLUMNS + " where petition = :petition and ended_at is null";

    private static final String LIST = COLUMNS + """
             where ended_at is null and state = :state and signer = any(:units) and (since, id) > (:at, :after)
             order by since, id
             limit :most""";

    private final DatabaseClient db;

    public Orders(DatabaseClient db) {
        this.db = db;
    }

    private record Row(
            UUID id,
            UUID petition,
            String unit,
            String signer,
            @Nullable String clock,
            Instant since,
            String state,
            @Nullable String demand,
            @Nullable LocalDate until,
            @Nullable UUID signedBy,
            @Nullable String signedName,
            @Nullable Instant signedAt,
            @Nullable String report,
            @Nullable UUID reportedBy,
            @Nullable String reportedName,
            @Nullable Instant reportedAt) {}

    /** Lies ready from now on; false where an order about this letter is open already. */
    public Mono<Boolean> ready(
            UUID id, PetitionId petition, UnitId unit, UnitId signer, Optional<ClockKind> clock, Instant at) {
        return db.sql(READY)
                .bind("id", id)
                .bind("petition", petition.value())
                .bind("unit", unit.value())
                .bind("signer", signer.value())
                .bind("clock", Parameter.fromOrEmpty(clock.map(Enum::name).orElse(null), String.class))
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Another unit's supervisor is to sign; false where it was signed or is gone. */
    public Mono<Boolean> passUp(UUID id, UnitId signer) {
        return db.sql(PASS_UP)
                .bind("id", id)
                .bind("signer", signer.value())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    public Mono<Boolean> sign(UUID id, UnitId unit, UnitId signer, Order.Signed signed) {
        return db.sql(SIGN)
                .bind("id", id)
                .bind("unit", unit.value())
                .bind("signer", signer.value())
                .bind("demand", signed.demand())
                .bind("until", signed.until())
                .bind("person", signed.by().person())
                .bind("name", signed.by().name())
                .bind("at", signed.at())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    public Mono<Boolean> report(UUID id, Order.Report report) {
        return db.sql(REPORT)
                .bind("id", id)
                .bind("report", report.text())
                .bind("person", report.by().person())
                .bind("name", report.by().name())
                .bind("at", report.at())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    public Mono<Boolean> strikeOff(UUID id, Instant at) {
        return db.sql(STRIKE_OFF)
                .bind("id", id)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** What nobody has signed is no longer needed. */
    public Mono<Void> lapse(PetitionId petition, Instant at) {
        return db.sql(LAPSE).bind("petition", petition.value()).bind("at", at).then();
    }

    /** All orders about a letter that were of use, oldest first. */
    public Flux<Order> of(PetitionId petition) {
        return db.sql(OF)
                .bind("petition", petition.value())
                .mapProperties(Row.class)
                .all()
                .map(Orders::order);
    }

    /** The order about a letter that is not yet over. */
    public Mono<Order> open(PetitionId petition) {
        return db.sql(OPEN)
                .bind("petition", petition.value())
                .mapProperties(Row.class)
                .one()
                .map(Orders::order);
    }

    /** Those in a state that these units' supervisors sign or signed, the oldest first, after one. */
    public Flux<Order> list(Order.State state, Set<UnitId> units, Instant at, UUID after, int most) {
        return db.sql(LIST)
                .bind("state", state.name())
                .bind("units", units.stream().map(UnitId::value).toArray(String[]::new))
                .bind("at", at)
                .bind("after", after)
                .bind("most", most)
                .mapProperties(Row.class)
                .all()
                .map(Orders::order);
    }

    private static Order order(Row row) {
        return new Order(
                row.id(),
                new PetitionId(row.petition()),
                new UnitId(row.unit()),
                new UnitId(row.signer()),
                Optional.ofNullable(row.clock()).map(ClockKind::valueOf),
                row.since(),
                Order.State.valueOf(row.state()),
                signed(row),
                reported(row));
    }

    private static Optional<Order.Signed> signed(Row row) {
        if (row.signedAt() == null) return Optional.empty();
        var pen = new Pen(requireNonNull(row.signedBy()), requireNonNull(row.signedName()));
        return Optional.of(new Order.Signed(
                requireNonNull(row.demand()), requireNonNull(row.until()), pen, requireNonNull(row.signedAt())));
    }

    private static Optional<Order.Report> reported(Row row) {
        if (row.reportedAt() == null) return Optional.empty();
        var pen = new Pen(requireNonNull(row.reportedBy()), requireNonNull(row.reportedName()));
        return Optional.of(new Order.Report(requireNonNull(row.report()), pen, requireNonNull(row.reportedAt())));
    }
}
