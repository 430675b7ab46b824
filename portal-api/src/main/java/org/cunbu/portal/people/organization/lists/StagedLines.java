package org.cunbu.portal.people.organization.lists;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.people.organization.ImportFault;
import org.cunbu.portal.people.organization.ImportList;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The lines of files that are brought in, and what is wrong with them. */
@Repository
class StagedLines {
    /** Between the cells of a line: no cell holds it, and it is no NUL. */
    private static final String BETWEEN = "\u001f";

    private static final String ADD = """
            insert into import_line (draft, list, line, key, cells)
            select :draft, l.* from unnest(:lists::text[], :lines::int[], :keys::text[], :cells::text[]) l""";
    private static final String AFTER = """
            select list, line, key, cells from import_line
             where draft = :draft and list = :list and (key, line) > (:key, :line)
             order by key, line limit :most""";
    private static final String PRESENT = """
            select distinct key
              from unnest(:keys::text[]) as wanted (key)
              join import_line using (key)
             where draft = :draft and list = :list""";
    private static final String OF_KEYS = """
            select list, line, key, cells
              from unnest(:keys::text[]) as wanted (key)
              join import_line using (key)
             where draft = :draft and list = :list""";
    private static final String LARGE_PLACES = """
            select list, line, key, cells from import_line
             where draft = :draft and list = 'PLACES' and length(key) <= 12
             order by key, line""";
    private static final String FAULTS_ADD = """
            insert into import_fault (draft, ordinal, list, line, heading, message)
            select :draft, f.*
              from unnest(:ordinals::int[], :lists::text[], :lines::int[], :headings::text[], :messages::text[]) f""";
    private static final String FAULTS = """
            select ordinal, list, line, heading, message from import_fault
             where draft = :draft and (list, line, ordinal) > (:list, :line, :ordinal)
             order by list, line, ordinal limit :most""";
    private static final String READING_FAULTS =
            "select count(*)::int as n from import_fault where draft = :draft and ordinal < 1000000";
    private static final String FORGET = "delete from import_line where draft = :draft";
    private static final String FORGET_FAULTS = "delete from import_fault where draft = :draft and ordinal >= :from";

    private final DatabaseClient db;

    StagedLines(DatabaseClient db) {
        this.db = db;
    }

    Mono<Long> add(UUID draft, List<Staged> lines) {
        return db.sql(ADD)
                .bind("draft", draft)
                .bind("lists", Column.of(lines, Staged::list))
                .bind("lines", Column.of(lines, Staged::line))
                .bind("keys", Column.of(lines, Staged::key))
                .bind("cells", Column.of(lines, line -> String.join(BETWEEN, line.cells())))
                .fetch()
                .rowsUpdated();
    }

    /** So many lines of a list after one, in the order of what they are about. */
    Flux<Staged> after(UUID draft, ImportList list, String key, int line, int most) {
        return db.sql(AFTER)
                .bind("draft", draft)
                .bind("list", list.name())
                .bind("key", key)
                .bind("line", line)
                .bind("most", most)
                .map(StagedLines::line)
                .all();
    }

    /** The lines of townships and villages. */
    Flux<Staged> largePlaces(UUID draft) {
        return db.sql(LARGE_PLACES).bind("draft", draft).map(StagedLines::line).all();
    }

    /** Those of these keys about which the list has lines. */
    Flux<String> present(UUID draft, ImportList list, Collection<String> keys) {
        return db.sql(PRESENT)
                .bind("draft", draft)
                .bind("list", list.name())
                .bind("keys", Column.of(List.copyOf(keys), key -> key))
                .map(row -> Objects.requireNonNull(row.get("key", String.class)))
                .all();
    }

    Flux<Staged> ofKeys(UUID draft, ImportList list, Collection<String> keys) {
        return db.sql(OF_KEYS)
                .bind("draft", draft)
                .bind("list", list.name())
                .bind("keys", Column.of(List.copyOf(keys), key -> key))
                .map(StagedLines::line)
                .all();
    }

    /** @param first the ordinal of the first of them */
    Mono<Long> addFaults(UUID draft, int first, List<LineFault> faults) {
        List<Integer> ordinals =
                IntStream.range(first, first + faults.size()).boxed().toList();
        return db.sql(FAULTS_ADD)
                .bind("draft", draft)
                .bind("ordinals", Column.of(ordinals, ordinal -> ordinal))
                .bind("lists", Column.of(faults, LineFault::list))
                .bind("lines", Column.of(faults, LineFault::line))
                .bind("headings", Column.of(faults, LineFault::heading))
                .bind("messages", Column.of(faults, LineFault::message))
                .fetch()
                .rowsUpdated();
    }

    /** What is wrong, list by list and line by line, after that one. */
    Flux<ImportFault> faults(UUID draft, String list, int line, int ordinal, int most) {
        return db.sql(FAULTS)
                .bind("draft", draft)
                .bind("list", list)
                .bind("line", line)
                .bind("ordinal", ordinal)
                .bind("most", most)
                .map(row -> new ImportFault(
                        Objects.requireNonNull(row.get("ordinal", Integer.class)),
                        Objects.requireNonNull(row.get("list", String.class)),
                        Objects.requireNonNull(row.get("line", Integer.class)),
                        Objects.requireNonNull(row.get("heading", String.class)),
                        Objects.requireNonNull(row.get("message", String.class))))
                .all();
    }

    /** How much was wrong with the file before its lines were looked through. */
    Mono<Integer> faultsOfReading(UUID draft) {
        return db.sql(READING_FAULTS)
                .bind("draft", draft)
                .map(row -> Objects.requireNonNull(row.get("n", Integer.class)))
                .one();
    }

    /** The lines were brought in, or nobody wants them. */
    Mono<Long> forget(UUID draft) {
        return db.sql(FORGET).bind("draft", draft).fetch().rowsUpdated();
    }

    /** What was found wrong from that one on is looked for again. */
    Mono<Long> forgetFaults(UUID draft, int from) {
        return db.sql(FORGET_FAULTS)
                .bind("draft", draft)
                .bind("from", from)
                .fetch()
                .rowsUpdated();
    }

    private static Staged line(Readable row) {
        return new Staged(
                ImportList.valueOf(Objects.requireNonNull(row.get("list", String.class))),
                Objects.requireNonNull(row.get("line", Integer.class)),
                Objects.requireNonNull(row.get("key", String.class)),
                List.of(Objects.requireNonNull(row.get("cells", String.class)).split(BETWEEN, -1)));
    }
}
