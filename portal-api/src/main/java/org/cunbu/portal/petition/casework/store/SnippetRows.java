package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.Snippet;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The answers that units keep to use again. */
@Repository
public class SnippetRows {

    private static final String COLUMNS = """
            select id, version, unit, title, text, basis, author, author_name, checker, checked_by, at
              from reply_snippet
            """;

    private static final String KEEP = """
            insert into reply_snippet (id, version, unit, title, text, basis, author, author_name, at)
            values (:id, 1, :unit, :title, :text, :basis, :author, :name, :at)""";

    private static final String CHECK = """
            update reply_snippet set version = version + 1, checker = :checker, checked_by = :name
             where id = :id and version = :version and not taken_away""";

    private static final String TAKE_AWAY = """
            update reply_snippet set version = version + 1, taken_away = true
             where id = :id and version = :version and not taken_away""";

    private final DatabaseClient db;

    SnippetRows(DatabaseClient db) {
        this.db = db;
    }

    record SnippetRow(
            UUID id,
            int version,
            String unit,
            String title,
            String text,
            String basis,
            UUID author,
            String authorName,
            @Nullable UUID checker,
            @Nullable String checkedBy,
            Instant at) {

        Snippet snippet() {
            Optional<Pen> checked = checker == null
                    ? Optional.empty()
                    : Optional.of(new Pen(checker, checkedBy == null ? "" : checkedBy));
            return new Snippet(
                    id,
                    version,
                    new UnitId(unit),
                    new Snippet.Words(title, text, basis),
                    new Pen(author, authorName),
                    checked,
                    at);
        }
    }

    /** Those of these units. */
    public Flux<Snippet> of(Set<UnitId> units) {
        return db.sql(COLUMNS + " where unit = any(:units) and not taken_away order by unit, title, id")
                .bind("units", Reach.codes(units))
                .mapProperties(SnippetRow.class)
                .all()
                .map(SnippetRow::snippet);
    }

    public Mono<Snippet> one(UUID id) {
        return db.sql(COLUMNS + " where id = :id and not taken_away")
                .bind("id", id)
                .mapProperties(SnippetRow.class)
                .one()
                .map(SnippetRow::snippet);
    }

    public Mono<Void> keep(Snippet snippet) {
        return db.sql(KEEP)
                .bind("id", snippet.id())
                .bind("unit", snippet.unit().value())
                .bind("title", snippet.words().title())
                .bind("text", snippet.words().text())
                .bind("basis", snippet.words().basis())
                .bind("author", snippet.author().person())
                .bind("name", snippet.author().name())
                .bind("at", snippet.at())
                .then();
    }

    public Mono<Void> check(Snippet read, Pen by) {
        return changed(db.sql(CHECK)
                .bind("id", read.id())
                .bind("version", read.version())
                .bind("checker", by.person())
                .bind("name", by.name()));
    }

    public Mono<Void> takeAway(Snippet read) {
        return changed(db.sql(TAKE_AWAY).bind("id", read.id()).bind("version", read.version()));
    }

    private static Mono<Void> changed(DatabaseClient.GenericExecuteSpec change) {
        return change.fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new Overtaken("the kept answer")))
                .then();
    }
}
