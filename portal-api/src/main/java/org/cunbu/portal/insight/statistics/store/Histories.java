package org.cunbu.portal.insight.statistics.store;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.insight.statistics.rules.History;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What the figures know of each petition. */
@Repository
public class Histories {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String OF = """
            select history::text as history from figure_petition where petition = any(:petitions)""";

    private static final String OF_MONTH = """
            select history::text as history from figure_petition
             where month = :month and petition > :after
             order by petition limit :most""";

    private static final String SAVE = """
            insert into figure_petition (petition, handle, month, received, history)
            select p.petition, p.handle, p.month::date, p.received::timestamptz, p.history::jsonb
              from unnest(:petitions::uuid[], :handles::uuid[], :months::text[], :received::text[], :histories::text[])
                   as p(petition, handle, month, received, history)
                on conflict (petition) do update set history = excluded.history""";

    private final DatabaseClient db;

    Histories(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Map<UUID, History>> of(Collection<UUID> petitions) {
        return all(petitions).collectMap(history -> history.origin().petition());
    }

    public Flux<History> all(Collection<UUID> petitions) {
        return db.sql(OF)
                .bind("petitions", petitions.toArray(UUID[]::new))
                .map(Histories::history)
                .all();
    }

    /** Those of letters received in a month, in order of id, after the given one. */
    public Flux<History> ofMonth(LocalDate month, UUID after, int most) {
        return db.sql(OF_MONTH)
                .bind("month", month)
                .bind("after", after)
                .bind("most", most)
                .map(Histories::history)
                .all();
    }

    /** The first day of the first month of which there are letters. */
    public Mono<LocalDate> firstMonth() {
        return db.sql("select month from figure_petition order by month limit 1")
                .mapValue(LocalDate.class)
                .one();
    }

    public Mono<Void> save(List<History> several) {
        return db.sql(SAVE)
                .bind("petitions", ids(several, false))
                .bind("handles", ids(several, true))
                .bind("months", several.stream().map(h -> month(h).toString()).toArray(String[]::new))
                .bind(
                        "received",
                        several.stream()
                                .map(h -> h.origin().received().toString())
                                .toArray(String[]::new))
                .bind(
                        "histories",
                        several.stream().map(JSON::writeValueAsString).toArray(String[]::new))
                .then();
    }

    private static UUID[] ids(List<History> several, boolean handles) {
        return several.stream()
                .map(h -> handles ? h.origin().handle() : h.origin().petition())
                .toArray(UUID[]::new);
    }

    private static LocalDate month(History history) {
        return Shanghai.monthOf(history.origin().received()).atDay(1);
    }

    private static History history(Readable row) {
        return JSON.readValue(Objects.requireNonNull(row.get("history", String.class)), History.class);
    }
}
