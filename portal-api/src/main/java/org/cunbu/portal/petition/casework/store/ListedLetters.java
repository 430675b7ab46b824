package org.cunbu.portal.petition.casework.store;

import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.petition.intake.Petition;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What lists are narrowed by: facts of a letter that never change, kept beside its rounds. */
@Repository
public class ListedLetters {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String KEEP = """
            insert into listed_letter
            select * from jsonb_populate_recordset(null::listed_letter, :letters::text::jsonb)
            on conflict (petition) do nothing""";

    private final DatabaseClient db;

    public ListedLetters(DatabaseClient db) {
        this.db = db;
    }

    record ListedRow(
            UUID petition,
            String number,
            String kind,
            String channel,
            @Nullable String region,
            boolean kept,
            String received) {

        static ListedRow of(Petition letter) {
            RegionCode region = letter.region();
            return new ListedRow(
                    letter.id().value(),
                    letter.number().value(),
                    letter.kind().name(),
                    letter.channel().name(),
                    region == null ? null : region.value(),
                    letter.keepFromVillage(),
                    letter.received().toString());
        }
    }

    /** Keeps the facts of letters that came onto a desk; inside the act that opens their rounds. */
    public Mono<Void> keep(List<Petition> letters) {
        return letters.isEmpty()
                ? Mono.empty()
                : db.sql(KEEP)
                        .bind(
                                "letters",
                                JSON.writeValueAsString(
                                        letters.stream().map(ListedRow::of).toList()))
                        .then();
    }
}
