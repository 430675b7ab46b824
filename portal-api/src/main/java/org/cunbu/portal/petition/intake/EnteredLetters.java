package org.cunbu.portal.petition.intake;

import static org.cunbu.portal.petition.intake.Columns.required;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What officials typed in. */
@Repository
class EnteredLetters {

    private static final String OF = """
            select p.id, p.number, p.channel, case when p.sealed then '' else p.title end as title,
                   e.happened, e.recorded, p.body is not null as unwritten
              from entered_letter e
              join petition p on p.id = e.petition
             where e.unit = :unit and e.person = :person
             order by e.recorded desc, e.petition desc
             limit :most""";

    private static final String COUNT = """
            select count(*) as entered, count(*) filter (where recorded - happened > interval '1 day') as late
              from entered_letter
             where recorded >= :since and (unit = :unit or :unit = '')""";

    private final DatabaseClient db;

    EnteredLetters(DatabaseClient db) {
        this.db = db;
    }

    /** The last so many that this person typed in for this unit. */
    Flux<EnteredLine> of(String unit, UUID person, int most) {
        return db.sql(OF)
                .bind("unit", unit)
                .bind("person", person)
                .bind("most", most)
                .map(row -> new EnteredLine(
                        new PetitionId(required(row, "id", UUID.class)),
                        new ReceiptNumber(required(row, "number", String.class)),
                        Channel.valueOf(required(row, "channel", String.class)),
                        required(row, "title", String.class),
                        required(row, "happened", Instant.class),
                        required(row, "recorded", Instant.class),
                        required(row, "unwritten", Boolean.class)))
                .all();
    }

    /** @param unit of which; empty for the county */
    Mono<EnteredCount> count(String unit, Instant since) {
        return db.sql(COUNT)
                .bind("unit", unit)
                .bind("since", since)
                .map(row -> new EnteredCount(
                        since, required(row, "entered", Long.class), required(row, "late", Long.class)))
                .one();
    }
}
