package org.cunbu.portal.petition.casework.store;

import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Whose hands the letters of a unit are in. */
@Repository
public class InHands {

    private static final String OF_PERSON = """
            select petition from round
             where handler = :person and holder = :unit and stage in ('IN_HAND', 'PLANNED')
             order by opened_at, id""";
    private static final String HANDS_AT = """
            select distinct handler from round
             where holder = :unit and stage in ('IN_HAND', 'PLANNED')""";

    private final DatabaseClient db;

    public InHands(DatabaseClient db) {
        this.db = db;
    }

    /** The letters that this person has in hand for that unit, the oldest first. */
    public Flux<PetitionId> of(UUID person, UnitId unit) {
        return db.sql(OF_PERSON)
                .bind("person", person)
                .bind("unit", unit.value())
                .map(row -> new PetitionId(Objects.requireNonNull(row.get("petition", UUID.class))))
                .all();
    }

    /** Everybody who has a letter of that unit in hand. */
    public Flux<UUID> at(UnitId unit) {
        return db.sql(HANDS_AT)
                .bind("unit", unit.value())
                .map(row -> Objects.requireNonNull(row.get("handler", UUID.class)))
                .all();
    }
}
