package org.cunbu.portal.petition.casework.store;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.petition.casework.NextClock;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** All rounds. */
@Repository
public class Rounds {

    private static final String OPEN = """
            insert into round (
                        id, petition, ordinal, kind, version, stage, secrecy, holder, lead, mode, dispatched_at, handler,
                        handler_post, handler_name, message, accepted_at, paper_stage, paper, paper_at, paper_why, drafter,
                        drafter_name, approver, approver_name, answered_at, verdict, word, solved, rating, remark, said_at,
                        opened_at, closed_at, next_clock, next_day, next_due, ran_out, concluding,
                        open, deciding, alongside, detail, once)
                values (
                        :id, :petition, :ordinal, :kind, :version, :stage, :secrecy, :holder, :lead, :mode, :dispatchedAt,
                        :handler, :handlerPost, :handlerName, :message, :acceptedAt, :paperStage, :paper, :paperAt,
                        :paperWhy, :drafter, :drafterName, :approver, :approverName, :answeredAt, :verdict, :word, :solved,
                        :rating, :remark, :saidAt, :openedAt, :closedAt, :nextClock, :nextDay, :nextDue, :ranOut,
                        :concluding, :open, :deciding, :alongside, :detail, :once)
            on conflict (petition, ordinal) do nothing""";

    // jsonb_populate_recordset reads rows by the table's own columns; what was opened before stays as it is.
    private static final String OPEN_ALL = """
            insert into round (%1$s)
            select %1$s from jsonb_populate_recordset(null::round, :rounds::jsonb)
            on conflict (petition, ordinal) do nothing""".formatted("""
                        id, petition, ordinal, kind, version, stage, secrecy, holder, lead, mode, dispatched_at, handler,
                        handler_post, handler_name, message, accepted_at, paper_stage, paper, paper_at, paper_why, drafter,
                        drafter_name, approver, approver_name, answered_at, verdict, word, solved, rating, remark, said_at,
                        opened_at, closed_at, next_clock, next_day, next_due, ran_out, concluding,
                        open, deciding, alongside, detail, once""");

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String SAVE = """
            update round
               set version = :version + 1,
                   stage = :stage, secrecy = :secrecy, holder = :holder, lead = :lead, mode = :mode,
                   dispatched_at = :dispatchedAt, handler = :handler, handler_post = :handlerPost,
                   handler_name = :handlerName, message = :message, accepted_at = :acceptedAt,
                   paper_stage = :paperStage, paper = :paper, paper_at = :paperAt, paper_why = :paperWhy,
                   drafter = :drafter, drafter_name = :drafterName, approver = :approver,
                   approver_name = :approverName, answered_at = :answeredAt, verdict = :verdict, word = :word,
                   solved = :solved, rating = :rating, remark = :remark, said_at = :saidAt, closed_at = :closedAt,
                   next_clock = :nextClock, next_day = :nextDay, next_due = :nextDue, ran_out = :ranOut,
                   concluding = :concluding, open = :open, deciding = :deciding, alongside = :alongside, detail = :detail, once = :once,
                   opened_at = :openedAt
             where id = :id and petition = :petition and ordinal = :ordinal and kind = :kind and version = :version""";

    private static final String OPEN_OF_ALL = """
            select id, petition, version
              from (select distinct on (petition) id, petition, version, stage
                      from round
                     where petition = any(:petitions)
                     order by petition, ordinal desc) latest
             where stage <> 'CLOSED'""";

    private static final String WAIT_ALL = """
            update round as r
               set version = r.version + 1, next_clock = n.clock, next_day = n.day, next_due = n.due
              from unnest(:ids::uuid[], :versions::int[], :clocks::text[], :days::date[], :dues::timestamptz[])
                   as n (id, version, clock, day, due)
             where r.id = n.id and r.version = n.version""";

    private static final String LATEST = """
            select distinct on (petition) *
              from round
             where petition = any(:petitions)
             order by petition, ordinal desc""";

    private final DatabaseClient db;

    public Rounds(DatabaseClient db) {
        this.db = db;
    }

    /** Opens a round, once however often it is asked. Whether it was opened just now. */
    public Mono<Boolean> open(Round round) {
        return db.sql(OPEN)
                .bindProperties(RowOfRound.row(round))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Opens many rounds in one statement. */
    public Mono<Void> openAll(List<Round> several) {
        return db.sql(OPEN_ALL)
                .bind(
                        "rounds",
                        JSON.writeValueAsString(
                                several.stream().map(RowOfRound::row).toList()))
                .then();
    }

    /** Writes the round's new state, unless somebody else wrote one since it was read. */
    public Mono<Round> save(Round round) {
        return db.sql(SAVE)
                .bindProperties(RowOfRound.row(round))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new Overtaken("the round")))
                .thenReturn(round.saved());
    }

    /** A round by its version, and the clock that it is to wait for. */
    public record Waiting(UUID id, UUID petition, int version, Optional<NextClock> next) {

        public Waiting forClock(Optional<NextClock> clock) {
            return new Waiting(id, petition, version, clock);
        }
    }

    /** The latest round of each of these petitions, of those that are not closed; without what it waits for. */
    public Flux<Waiting> openOf(Collection<PetitionId> petitions) {
        return db.sql(OPEN_OF_ALL)
                .bind("petitions", petitions.stream().map(PetitionId::value).toArray(UUID[]::new))
                .map(row -> new Waiting(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("petition", UUID.class)),
                        Objects.requireNonNull(row.get("version", Integer.class)),
                        Optional.empty()))
                .all();
    }

    /** Lets many rounds wait for other clocks, unless somebody wrote one of them since they were read. */
    public Mono<Void> waitAll(List<Waiting> several) {
        return db.sql(WAIT_ALL)
                .bind("ids", Column.of(several, Waiting::id))
                .bind("versions", Column.of(several, Waiting::version))
                .bind(
                        "clocks",
                        Column.of(
                                several,
                                round -> next(round, clock -> clock.kind().name())))
                .bind("days", Column.of(several, round -> next(round, NextClock::day)))
                .bind("dues", Column.of(several, round -> next(round, NextClock::due)))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == several.size())
                .switchIfEmpty(Mono.error(() -> new Overtaken("a round")))
                .then();
    }

    private static <T> @Nullable T next(Waiting round, Function<NextClock, T> what) {
        return round.next().map(what).orElse(null);
    }

    /** The petition's latest round; empty before there is one. */
    public Mono<Round> of(PetitionId petition) {
        return latest(petition.value()).next();
    }

    /** The latest round of each of these petitions that has one. */
    public Flux<Round> ofAll(Collection<PetitionId> petitions) {
        return petitions.isEmpty()
                ? Flux.empty()
                : latest(petitions.stream().map(PetitionId::value).toArray(UUID[]::new));
    }

    /** All rounds of a petition, oldest first. */
    public Flux<Round> allOf(PetitionId petition) {
        return db.sql("select * from round where petition = :petition order by ordinal")
                .bind("petition", petition.value())
                .mapProperties(RoundRow.class)
                .all()
                .map(RoundRows::round);
    }

    private Flux<Round> latest(UUID... petitions) {
        return db.sql(LATEST)
                .bind("petitions", petitions)
                .mapProperties(RoundRow.class)
                .all()
                .map(RoundRows::round);
    }
}
