package org.cunbu.portal.petition.casework.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Call;
import org.cunbu.portal.petition.casework.CallOutcome;
import org.cunbu.portal.petition.casework.CallReason;
import org.cunbu.portal.petition.casework.CallTry;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundId;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is to be asked, and how often somebody tried. */
@Repository
public class CallBacks {

    private static final String ADD = """
            insert into call_back (id, petition, round, handle, entered, reason, opened_at)
            values (:id, :petition, :round, :handle, :entered, :reason, :at)""";

    private static final String OPEN = """
            select id, petition, round, reason, opened_at, outcome
              from call_back
             where petition = :petition and reason is not null and closed_at is null
             order by reason <> 'WITHDRAWAL', opened_at
             limit 1""";

    private static final String TRIES = """
            select at, reached, unit, by_name, note from call_try where call_back = :call order by at, id""";

    private static final String IS_OPEN = """
            select exists (select 1 from call_back where petition = :petition and reason is not null and closed_at is null)""";

    private static final String TRY = """
            insert into call_try (id, call_back, at, reached, unit, person, by_name, note)
            values (:id, :call, :at, :reached, :unit, :person, :by, :note)""";

    private static final String CLOSE = """
            update call_back set closed_at = :at, outcome = :outcome where id = :call and closed_at is null""";

    private static final String MOOT = """
            update call_back set closed_at = :at, outcome = 'MOOT'
             where petition = :petition and closed_at is null and (:withdrawals or reason is distinct from 'WITHDRAWAL')
               and (:rest or reason = 'WITHDRAWAL')""";

    // What the asking unit itself holds it does not ask about; what nobody else may see is asked about by nobody.
    private static final String LIST = """
            select c.id, c.petition, c.reason, c.opened_at, r.holder,
                   (select count(*)::int from call_try t where t.call_back = c.id) as tries
              from call_back c
              join round r on r.id = c.round
             where c.closed_at is null and c.reason is not null and r.secrecy = 'NONE'
               and r.holder <> all(:own) and (c.opened_at, c.id) > (:at, :id)
             order by c.opened_at, c.id
             limit :most""";

    private static final String DRAWN = """
            update call_back set reason = 'SAMPLE', opened_at = :at
             where handle = any(:handles) and reason is null and closed_at is null""";

    private static final String ENTERED = """
            select distinct handle from call_back where handle = any(:handles) and entered""";

    private final DatabaseClient db;

    public CallBacks(DatabaseClient db) {
        this.db = db;
    }

    /** A line of the list. */
    public record Line(UUID id, UUID petition, String reason, Instant openedAt, String holder, int tries) {}

    private record Row(
            UUID id,
            UUID petition,
            UUID round,
            String reason,
            Instant openedAt,
            @Nullable String outcome) {}

    private record TryRow(Instant at, boolean reached, String unit, String byName, String note) {}

    /** Lays an answered letter by, to be asked about for this reason or perhaps drawn. */
    public Mono<Void> add(Round round, UUID handle, boolean entered, Optional<CallReason> reason, Instant at) {
        return db.sql(ADD)
                .bind("id", Ids.next())
                .bind("petition", round.petition().value())
                .bind("round", round.id().value())
                .bind("handle", handle)
                .bind("entered", entered)
                .bind("reason", Parameter.fromOrEmpty(reason.map(Enum::name).orElse(null), String.class))
                .bind("at", at)
                .then();
    }

    /** What is to be asked about this letter now: a withdrawal first. */
    public Mono<Call> openOf(PetitionId petition) {
        return db.sql(OPEN)
                .bind("petition", petition.value())
                .mapProperties(Row.class)
                .one()
                .flatMap(row -> tries(row.id()).collectList().map(tries -> call(row, tries)));
    }

    public Mono<Boolean> isOpen(PetitionId petition) {
        return db.sql(IS_OPEN)
                .bind("petition", petition.value())
                .mapValue(Boolean.class)
                .one();
    }

    public Mono<Void> tried(UUID call, CallTry one, UUID person) {
        return db.sql(TRY)
                .bind("id", Ids.next())
                .bind("call", call)
                .bind("at", one.at())
                .bind("reached", one.reached())
                .bind("unit", one.unit())
                .bind("person", person)
                .bind("by", one.by())
                .bind("note", one.note())
                .then();
    }

    public Mono<Void> close(UUID call, CallOutcome outcome, Instant at) {
        return db.sql(CLOSE)
                .bind("call", call)
                .bind("outcome", outcome.name())
                .bind("at", at)
                .then();
    }

    /** Nothing is left to ask about this letter. */
    public Mono<Void> moot(PetitionId petition, Instant at) {
        return moot(petition, true, true, at);
    }

    /** Nothing is left to ask about its withdrawal. */
    public Mono<Void> mootWithdrawal(PetitionId petition, Instant at) {
        return moot(petition, true, false, at);
    }

    private Mono<Void> moot(PetitionId petition, boolean withdrawals, boolean rest, Instant at) {
        return db.sql(MOOT)
                .bind("petition", petition.value())
                .bind("withdrawals", withdrawals)
                .bind("rest", rest)
                .bind("at", at)
                .then();
    }

    /** The next so many after a line, the longest waiting first. */
    public Flux<Line> list(Set<UnitId> own, Instant at, UUID id, int most) {
        return db.sql(LIST)
                .bind("own", own.stream().map(UnitId::value).toArray(String[]::new))
                .bind("at", at)
                .bind("id", id)
                .bind("most", most)
                .mapProperties(Line.class)
                .all();
    }

    /** These were drawn: they are asked from now on. */
    public Mono<Void> drawn(List<UUID> handles, Instant at) {
        return db.sql(DRAWN)
                .bind("handles", handles.toArray(UUID[]::new))
                .bind("at", at)
                .then();
    }

    /** Which of these officials typed in. */
    public Flux<UUID> enteredOf(Collection<UUID> handles) {
        return db.sql(ENTERED)
                .bind("handles", handles.toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all();
    }

    private Flux<CallTry> tries(UUID call) {
        return db.sql(TRIES)
                .bind("call", call)
                .mapProperties(TryRow.class)
                .all()
                .map(row -> new CallTry(row.at(), row.reached(), row.unit(), row.byName(), row.note()));
    }

    private static Call call(Row row, List<CallTry> tries) {
        return new Call(
                row.id(),
                new PetitionId(row.petition()),
                new RoundId(row.round()),
                CallReason.valueOf(requireNonNull(row.reason())),
                row.openedAt(),
                tries,
                Optional.ofNullable(row.outcome()).map(CallOutcome::valueOf));
    }
}
