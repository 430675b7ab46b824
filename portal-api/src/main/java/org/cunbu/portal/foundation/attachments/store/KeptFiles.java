package org.cunbu.portal.foundation.attachments.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Attachments that are kept, and for a moment those that were removed. */
@Repository
public class KeptFiles {

    private static final String COLUMNS = """
            id, subject, part, unit, person, type, encode(name, 'hex') as name, bytes, width, height, seconds, pages,
            added_at""";

    private static final String ADD = """
            insert into attachment (id, subject, part, unit, person, type, name, bytes, width, height, seconds, pages,
                                    added_at)
            values (:id, :subject, :part, :unit, :person, :type, decode(:name, 'hex'), :bytes, :width, :height,
                    :seconds, :pages, :addedAt)""";

    private static final String OF = "select " + COLUMNS + """

              from attachment where subject = :subject and removed_at is null order by added_at, id""";

    private static final String ONE = "select " + COLUMNS + """

              from attachment where id = :id and subject = :subject and removed_at is null""";

    private static final String REMOVE = """
            update attachment set removed_at = :now, name = null
             where id = any(:ids) and removed_at is null
         returning id""";

    private static final String REMOVED = "select id from attachment where removed_at is not null limit 500";

    private static final String FORGET = "delete from attachment where id = :id and removed_at is not null";

    private static final String IS_KEPT = "select count(*) > 0 from attachment where id = :id";

    private final DatabaseClient db;

    KeptFiles(DatabaseClient db) {
        this.db = db;
    }

    /** @param name sealed, as hex */
    public record Row(
            UUID id,
            UUID subject,
            String part,
            @Nullable String unit,
            @Nullable UUID person,
            String type,
            String name,
            int bytes,
            int width,
            int height,
            int seconds,
            int pages,
            Instant addedAt) {}

    public Mono<Void> add(Row row) {
        return db.sql(ADD).bindProperties(row).then();
    }

    public Flux<Row> of(UUID subject) {
        return db.sql(OF).bind("subject", subject).mapProperties(Row.class).all();
    }

    public Mono<Row> one(UUID id, UUID subject) {
        return db.sql(ONE)
                .bind("id", id)
                .bind("subject", subject)
                .mapProperties(Row.class)
                .one();
    }

    /** Those that were there until now. */
    public Flux<UUID> remove(List<UUID> ids, Instant now) {
        return db.sql(REMOVE)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("now", now)
                .mapValue(UUID.class)
                .all();
    }

    public Flux<UUID> removed() {
        return db.sql(REMOVED).mapValue(UUID.class).all();
    }

    /** Forgets a removed one, once its files are gone. */
    public Mono<Void> forget(UUID id) {
        return db.sql(FORGET).bind("id", id).then();
    }

    public Mono<Boolean> isKept(UUID id) {
        return db.sql(IS_KEPT).bind("id", id).mapValue(Boolean.class).one();
    }
}
