package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.petition.casework.Accused;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who is accused, by office. */
@Repository
public class Accusations {

    private static final String MARK = """
            insert into accusation (petition, whom, unit, person, at)
            values (:petition, :whom, :unit, :person, :at)""";

    private final DatabaseClient db;

    public Accusations(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Void> mark(PetitionId petition, Accused accused, UUID person, Instant at) {
        return db.sql(MARK)
                .bind("petition", petition.value())
                .bind("whom", accused.whom().name())
                .bind("unit", accused.unit().value())
                .bind("person", person)
                .bind("at", at)
                .then();
    }
}
