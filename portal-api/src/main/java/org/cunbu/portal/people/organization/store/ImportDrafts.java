package org.cunbu.portal.people.organization.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.people.organization.ImportDraft;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import org.cunbu.portal.people.organization.ImportDraft.State;
import org.cunbu.portal.people.organization.ImportList;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of files that are brought in. */
@Repository
public class ImportDrafts {
    private static final String COLUMNS = "select id, file, at, state, since, lines, faults, counts from import_draft ";
    private static final String ONE = COLUMNS + "where id = :id";
    private static final String LATEST = COLUMNS + "order by at desc limit 10";
    private static final String BEGIN = """
            insert into import_draft (id, person, file, at, state, since)
            values (:id, :person, :file, :at, 'READING', :at)""";
    private static final String MOVE = """
            update import_draft
               set state = :to, since = :at, lines = :lines, faults = :faults, counts = :counts
             where id = :id
               and state = any(:from)""";
    private static final String FORGET = "delete from import_draft where at < :before and state <> 'DONE'";

    private final DatabaseClient db;

    public ImportDrafts(DatabaseClient db) {
        this.db = db;
    }

    public Mono<ImportDraft> find(UUID id) {
        return db.sql(ONE).bind("id", id).map(ImportDrafts::draft).one();
    }

    public Flux<ImportDraft> latest() {
        return db.sql(LATEST).map(ImportDrafts::draft).all();
    }

    public Mono<ImportDraft> begin(UUID id, @Nullable UUID person, String file, Instant at) {
        var insert = db.sql(BEGIN).bind("id", id).bind("file", file).bind("at", at);
        insert = person == null ? insert.bindNull("person", UUID.class) : insert.bind("person", person);
        return insert.then().thenReturn(new ImportDraft(id, file, at, State.READING, at, 0, 0, Map.of()));
    }

    /** Goes on to another state; empty where somebody else did so before. */
    public Mono<ImportDraft> move(ImportDraft to, State... from) {
        List<String> states = new ArrayList<>();
        for (State state : from) {
            states.add(state.name());
        }
        return db.sql(MOVE)
                .bind("id", to.id())
                .bind("to", to.state().name())
                .bind("at", to.since())
                .bind("lines", to.lines())
                .bind("faults", to.faults())
                .bind("counts", written(to.counts()))
                .bind("from", states.toArray(String[]::new))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .map(rows -> to);
    }

    /** Files that nobody went on with are forgotten, with their lines. */
    public Mono<Long> forget(Instant before) {
        return db.sql(FORGET).bind("before", before).fetch().rowsUpdated();
    }

    private static String written(Map<ImportList, Count> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((list, count) -> text.append(list)
                .append(' ')
                .append(count.added())
                .append(' ')
                .append(count.changed())
                .append(' ')
                .append(count.unchanged())
                .append('\n'));
        return text.toString();
    }

    private static Map<ImportList, Count> read(String text) {
        Map<ImportList, Count> counts = new EnumMap<>(ImportList.class);
        text.lines().forEach(line -> {
            List<String> words = List.of(line.split(" ", -1));
            counts.put(
                    ImportList.valueOf(words.get(0)),
                    new Count(
                            Integer.parseInt(words.get(1)),
                            Integer.parseInt(words.get(2)),
                            Integer.parseInt(words.get(3))));
        });
        return counts;
    }

    private static ImportDraft draft(Readable row) {
        return new ImportDraft(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("file", String.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                State.valueOf(Objects.requireNonNull(row.get("state", String.class))),
                Objects.requireNonNull(row.get("since", Instant.class)),
                Objects.requireNonNull(row.get("lines", Integer.class)),
                Objects.requireNonNull(row.get("faults", Integer.class)),
                read(Objects.requireNonNull(row.get("counts", String.class))));
    }
}
