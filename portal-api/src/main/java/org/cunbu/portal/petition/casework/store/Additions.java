package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.petition.casework.Progress.Addition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What petitioners added to their letters, masked. */
@Repository
public class Additions {

    private static final String ADD =
            "insert into letter_addition (id, petition, at, text) values (:id, :petition, :at, :text)";

    private static final String OF =
            "select id, at, text from letter_addition where petition = :petition order by at, id";

    private static final String HOW_MANY = "select count(*) from letter_addition where petition = :petition";

    private static final String IDS = "select id from letter_addition where petition = any(:petitions)";

    private final DatabaseClient db;

    public Additions(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Void> add(UUID id, PetitionId petition, Instant at, String masked) {
        return db.sql(ADD)
                .bind("id", id)
                .bind("petition", petition.value())
                .bind("at", at)
                .bind("text", masked)
                .then();
    }

    /**
     * One of them.
     *
     * @param id under which its own words lie in the vault
     * @param text masked
     */
    public record Kept(UUID id, Instant at, String text) {}

    /** All of them, oldest first, masked. */
    public Flux<Addition> of(PetitionId petition) {
        return keptOf(petition).map(kept -> new Addition(kept.at(), kept.text()));
    }

    /** All of them, oldest first, with the ids of their own words. */
    public Flux<Kept> keptOf(PetitionId petition) {
        return db.sql(OF)
                .bind("petition", petition.value())
                .mapProperties(Kept.class)
                .all();
    }

    /** Under which ids the own words of all that was added to these letters lie in the vault. */
    public Flux<UUID> idsOf(List<UUID> petitions) {
        return db.sql(IDS)
                .bind("petitions", petitions.toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all();
    }

    public Mono<Integer> howMany(PetitionId petition) {
        return db.sql(HOW_MANY)
                .bind("petition", petition.value())
                .mapValue(Integer.class)
                .one();
    }
}
