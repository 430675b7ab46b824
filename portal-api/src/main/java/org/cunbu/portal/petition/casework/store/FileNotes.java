package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.petition.casework.CaseView.Note;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What officials wrote into the files. */
@Repository
public class FileNotes {

    private static final String ADD = """
            insert into case_note (id, petition, at, purpose, unit, person, by_name, text)
            values (:id, :petition, :at, :purpose, :unit, :person, :byName, :text)""";

    private static final String ADD_ALL = """
            insert into case_note (id, petition, at, purpose, unit, person, by_name, text)
            select id, petition, at, purpose, unit, person, by_name, text
              from jsonb_populate_recordset(null::case_note, :notes::jsonb)""";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String OF = """
            select id, petition, at, purpose, unit, person, by_name, text
              from case_note
             where petition = :petition
             order by at, id""";

    private final DatabaseClient db;

    public FileNotes(DatabaseClient db) {
        this.db = db;
    }

    /** A note as it is written down. */
    public record Written(
            UUID id,
            UUID petition,
            Instant at,
            String purpose,
            @Nullable String unit,
            @Nullable UUID person,
            String byName,
            String text) {}

    public Mono<Void> add(Written note) {
        return db.sql(ADD).bindProperties(note).then();
    }

    /** Adds many in one statement. */
    public Mono<Void> addAll(List<Written> several) {
        return several.isEmpty()
                ? Mono.empty()
                : db.sql(ADD_ALL)
                        .bind("notes", JSON.writeValueAsString(several))
                        .then();
    }

    /** The file, oldest first. */
    public Flux<Note> of(PetitionId petition) {
        return db.sql(OF)
                .bind("petition", petition.value())
                .mapProperties(Written.class)
                .all()
                .map(FileNotes::note);
    }

    private static Note note(Written row) {
        var purpose = NotePurpose.valueOf(row.purpose());
        return new Note(row.id(), row.at(), purpose, row.unit(), row.byName(), row.text(), purpose.isTold());
    }
}
