package org.cunbu.portal.petition.publication.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters whose writers agreed to a public version. */
@Repository
public class Candidates {

    /** What became of the wish to publish. */
    public enum State {
        WAITING,
        PUBLISHED,
        REFUSED,
        TAKEN_DOWN,
        TAKEN_BACK
    }

    /** A letter that waits for a moderator. */
    public record Waiting(UUID petition, Instant since) {}

    private static final String ADD_ALL = """
            insert into publication_candidate (petition, since, state)
            select petition, since, 'WAITING'
              from unnest(:petitions::uuid[], :sinces::timestamptz[]) as answered (petition, since)
                on conflict (petition) do nothing""";

    private static final String DECIDE = """
            update publication_candidate
               set state = :state, cause = :cause
             where petition = :petition and state = :from""";

    private static final String WAITING = """
            select petition, since from publication_candidate
             where state = 'WAITING' and (since, petition) > (:since, :petition)
             order by since, petition
             limit :most""";

    private static final String STATE = "select state from publication_candidate where petition = :petition";

    private final DatabaseClient db;

    Candidates(DatabaseClient db) {
        this.db = db;
    }

    /** Lays these on the desk, each unless it was there before. */
    public Mono<Void> addAll(List<Waiting> several) {
        return several.isEmpty()
                ? Mono.empty()
                : db.sql(ADD_ALL)
                        .bind(
                                "petitions",
                                several.stream().map(Waiting::petition).toArray(UUID[]::new))
                        .bind("sinces", several.stream().map(Waiting::since).toArray(Instant[]::new))
                        .then();
    }

    /** Goes from one state to the other; false where it was not in the first. */
    public Mono<Boolean> decide(PetitionId petition, State from, State to, @Nullable Cause cause) {
        var statement = db.sql(DECIDE)
                .bind("petition", petition.value())
                .bind("from", from.name())
                .bind("state", to.name());
        return (cause == null ? statement.bindNull("cause", String.class) : statement.bind("cause", cause.name()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Those that wait, the longest first, after the given one. */
    public Flux<Waiting> waiting(Instant since, UUID petition, int most) {
        return db.sql(WAITING)
                .bind("since", since)
                .bind("petition", petition)
                .bind("most", most)
                .mapProperties(Waiting.class)
                .all();
    }

    public Mono<State> state(PetitionId petition) {
        return db.sql(STATE)
                .bind("petition", petition.value())
                .mapValue(String.class)
                .one()
                .map(State::valueOf);
    }
}
