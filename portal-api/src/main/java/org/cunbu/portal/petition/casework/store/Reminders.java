package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.petition.casework.Reminder;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who asked for haste. */
@Repository
public class Reminders {

    private static final String ADD = """
            insert into reminder (id, petition, at, heard, unit, person, by_name, words)
            values (:id, :petition, :at, :heard, :unit, :person, :by, :words)""";

    private static final String OF = """
            select at, heard, unit, by_name, words from reminder where petition = :petition order by at, id""";

    private static final String LAST = """
            select max(at) from reminder where petition = :petition and unit is null""";

    private final DatabaseClient db;

    public Reminders(DatabaseClient db) {
        this.db = db;
    }

    private record Row(Instant at, Instant heard, @Nullable String unit, String byName, String words) {}

    /** @param post of the official who reminds; empty where it is the petitioner */
    public Mono<Void> add(UUID id, PetitionId petition, Reminder one, Optional<Post> post) {
        return db.sql(ADD)
                .bind("id", id)
                .bind("petition", petition.value())
                .bind("at", one.at())
                .bind("heard", one.heard())
                .bind(
                        "unit",
                        Parameter.fromOrEmpty(
                                post.map(held -> held.unit().value()).orElse(null), String.class))
                .bind("person", Parameter.fromOrEmpty(post.map(Post::person).orElse(null), UUID.class))
                .bind("by", one.by())
                .bind("words", one.words())
                .then();
    }

    public Flux<Reminder> of(PetitionId petition) {
        return db.sql(OF)
                .bind("petition", petition.value())
                .mapProperties(Row.class)
                .all()
                .map(row -> new Reminder(row.at(), row.heard(), row.byName(), row.words()));
    }

    /** When the petitioner asked for haste last. */
    public Mono<Instant> lastOfPetitioner(PetitionId petition) {
        return db.sql(LAST)
                .bind("petition", petition.value())
                .map(row -> Optional.ofNullable(row.get(0, Instant.class)))
                .one()
                .flatMap(Mono::justOrEmpty);
    }
}
