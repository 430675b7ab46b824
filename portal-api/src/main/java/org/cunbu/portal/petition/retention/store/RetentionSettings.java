package org.cunbu.portal.petition.retention.store;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.petition.retention.RetentionSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How long things live, and how far that has been done. */
@Repository
public class RetentionSettings {

    private static final String COLUMNS = "select what, version, days, done_at, done_id, erased from retention_setting";

    // One replica at a time does the work of one setting.
    private static final String HELD = COLUMNS + " where what = :what and days is not null for update skip locked";

    private static final String CHANGE = """
            update retention_setting set days = :days, version = version + 1
             where what = :what and version = :read
         returning what, version, days, done_at, done_id, erased""";

    private static final String DONE = """
            update retention_setting set done_at = :at, done_id = :id, erased = erased + :erased where what = :what""";

    private final DatabaseClient db;

    RetentionSettings(DatabaseClient db) {
        this.db = db;
    }

    public Flux<RetentionSetting> all() {
        return db.sql(COLUMNS + " order by what")
                .mapProperties(RetentionSetting.class)
                .all();
    }

    public Mono<RetentionSetting> one(RetentionSetting.What what) {
        return db.sql(COLUMNS + " where what = :what")
                .bind("what", what.name())
                .mapProperties(RetentionSetting.class)
                .one();
    }

    /** The setting, kept from other replicas until the act ends; nothing where it has no days or another holds it. */
    public Mono<RetentionSetting> held(RetentionSetting.What what) {
        return db.sql(HELD)
                .bind("what", what.name())
                .mapProperties(RetentionSetting.class)
                .one();
    }

    /** The setting as it is now; nothing where somebody changed it since. */
    public Mono<RetentionSetting> change(RetentionSetting.What what, @Nullable Integer days, int read) {
        return db.sql(CHANGE)
                .bind("what", what.name())
                .bind("days", Parameter.fromOrEmpty(days, Integer.class))
                .bind("read", read)
                .mapProperties(RetentionSetting.class)
                .one();
    }

    public Mono<Void> done(RetentionSetting.What what, Instant at, UUID id, long erased) {
        return db.sql(DONE)
                .bind("what", what.name())
                .bind("at", at)
                .bind("id", id)
                .bind("erased", erased)
                .then();
    }
}
