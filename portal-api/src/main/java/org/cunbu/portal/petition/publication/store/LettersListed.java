package org.cunbu.portal.petition.publication.store;

import java.time.Instant;
import java.util.Objects;
import org.cunbu.portal.petition.publication.Listed;
import org.cunbu.portal.petition.publication.PublicLetterId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All published letters by their names, in parts that a name's first characters cut. */
@Repository
public class LettersListed {

    private static final String COUNT = "select count(*) from public_letter where public";

    // Names are small letters and digits: in every collation nothing that begins alike sorts after so many z.
    private static final String PART = """
            select id, published_at from public_letter
             where id between :beginning and :beginning || 'zzzzzzzzzzzz' and public
             order by id""";

    private final DatabaseClient db;

    LettersListed(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Long> count() {
        return db.sql(COUNT).mapValue(Long.class).one();
    }

    /** Those whose names begin so. */
    public Flux<Listed> beginning(String beginning) {
        return db.sql(PART)
                .bind("beginning", beginning)
                .map(row -> new Listed(
                        new PublicLetterId(Objects.requireNonNull(row.get("id", String.class))),
                        Objects.requireNonNull(row.get("published_at", Instant.class))))
                .all();
    }
}
