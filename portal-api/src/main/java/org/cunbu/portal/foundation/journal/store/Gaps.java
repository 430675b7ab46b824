package org.cunbu.portal.foundation.journal.store;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for versions that are missing from the entries, some subjects at a time. */
@Repository
public class Gaps {

    private static final String SLICE = """
            select count(*) as subjects, (array_agg(subject order by subject desc))[1] as last
              from (select distinct subject from journal_entry where subject > :after order by subject limit 5000) batch
            having count(*) > 0""";

    private static final String IN_SLICE = """
            select distinct subject
              from (select subject, subject_version as version,
                           lag(subject_version, 1, 0) over (partition by subject order by xid, seq) as before
                      from journal_entry
                     where subject > :after and subject <= :last and subject_type = 'petition') line
             where version < before or version > before + 1""";

    private final DatabaseClient db;

    Gaps(DatabaseClient db) {
        this.db = db;
    }

    /** Some subjects after one, in their order. */
    public record Slice(UUID after, UUID last, long subjects) {}

    /** The next of them; empty behind the last. */
    public Mono<Slice> after(UUID subject) {
        return db.sql(SLICE)
                .bind("after", subject)
                .map(row -> new Slice(
                        subject,
                        java.util.Objects.requireNonNull(row.get("last", UUID.class)),
                        java.util.Objects.requireNonNull(row.get("subjects", Long.class))))
                .one();
    }

    public Flux<UUID> in(Slice slice) {
        return db.sql(IN_SLICE)
                .bind("after", slice.after())
                .bind("last", slice.last())
                .mapValue(UUID.class)
                .all();
    }
}
