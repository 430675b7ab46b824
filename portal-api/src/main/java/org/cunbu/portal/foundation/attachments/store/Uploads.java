package org.cunbu.portal.foundation.attachments.store;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.attachments.Sender;
import org.cunbu.portal.foundation.attachments.Upload;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files on their way. */
@Repository
public class Uploads {

    private static final String COLUMNS = "id, subject, part, size, sha256, encode(name, 'hex') as name, received";

    private static final String ADD = """
            insert into upload (id, subject, part, person, size, sha256, name, touched_at)
            values (:id, :subject, :part, :person, :size, :sha256, decode(:name, 'hex'), :now)
                on conflict (id) do nothing""";

    private static final String ONE = "select " + COLUMNS + """
              from upload
             where id = :id and subject = :subject and person is not distinct from :person""";

    private static final String ADVANCE = """
            update upload set received = :to, touched_at = :now
             where id = :id and received = :from
         returning\s""" + COLUMNS;

    private static final String REMOVE = "delete from upload where id = :id";

    private static final String STALE = "select id from upload where touched_at < :before limit 500";

    /** Held until the transaction ends, so that two announcements for one letter are counted one after the other. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(:subject, 45))";

    private static final String TAKEN_UP = """
            select count(*)::int as files, coalesce(sum(bytes), 0)::bigint as bytes
              from (select bytes from attachment
                     where subject = :subject and removed_at is null and (person is null) = :petitioner
                     union all
                    select size from upload where subject = :subject and (person is null) = :petitioner) each""";

    private final DatabaseClient db;

    Uploads(DatabaseClient db) {
        this.db = db;
    }

    /** Nothing where the id is known. */
    public Mono<Long> add(UUID id, Sender sender, String part, int size, String hash, String sealedName, Instant now) {
        return by(sender, db.sql(ADD))
                .bind("id", id)
                .bind("part", part)
                .bind("size", size)
                .bind("sha256", hash)
                .bind("name", sealedName)
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }

    public Mono<Upload> one(UUID id, Sender sender) {
        return by(sender, db.sql(ONE))
                .bind("id", id)
                .mapProperties(Upload.class)
                .one();
    }

    /** Nothing where a piece came in between. */
    public Mono<Upload> advance(UUID id, int from, int to, Instant now) {
        return db.sql(ADVANCE)
                .bind("id", id)
                .bind("from", from)
                .bind("to", to)
                .bind("now", now)
                .mapProperties(Upload.class)
                .one();
    }

    /** How many there were: one or none. */
    public Mono<Long> remove(UUID id) {
        return db.sql(REMOVE).bind("id", id).fetch().rowsUpdated();
    }

    public Flux<UUID> staleSince(Instant before) {
        return db.sql(STALE).bind("before", before).mapValue(UUID.class).all();
    }

    /**
     * What one side, the petitioner or the offices, has attached to a letter, or is about to.
     *
     * @param bytes of all together
     */
    public record TakenUp(int files, long bytes) {}

    public Mono<TakenUp> takenUp(Sender sender) {
        return db.sql(ONE_AT_A_TIME)
                .bind("subject", sender.subject().toString())
                .fetch()
                .first()
                .then(db.sql(TAKEN_UP)
                        .bind("subject", sender.subject())
                        .bind("petitioner", sender.person() == null)
                        .mapProperties(TakenUp.class)
                        .one());
    }

    private static GenericExecuteSpec by(Sender sender, GenericExecuteSpec statement) {
        UUID person = sender.person();
        var about = statement.bind("subject", sender.subject());
        return person == null ? about.bindNull("person", UUID.class) : about.bind("person", person);
    }
}
