package org.cunbu.portal.people.guarding.store;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.people.guarding.Rise;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rises that were noticed, and who wants to hear of them. */
@Repository
public class RiseBook {

    private static final String ADD = """
            insert into rise (id, what, quarter, seen, usual, threshold, noticed_at)
            values (:id, :what, :quarter, :seen, :usual, :threshold, :noticedAt)
                on conflict (what, quarter) do nothing""";

    private static final String SINCE = """
            select id, what, quarter, seen, usual, threshold, noticed_at
              from rise
             where noticed_at >= :since
             order by noticed_at desc, id
             limit 100""";

    private final DatabaseClient db;

    RiseBook(DatabaseClient db) {
        this.db = db;
    }

    /** Whether nobody had noticed it before. */
    public Mono<Boolean> add(Rise rise) {
        return db.sql(ADD)
                .bind("id", rise.id())
                .bind("what", rise.what().name())
                .bind("quarter", rise.quarter())
                .bind("seen", rise.seen())
                .bind("usual", rise.usual())
                .bind("threshold", rise.threshold())
                .bind("noticedAt", rise.noticedAt())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    public Flux<Rise> since(Instant since) {
        return db.sql(SINCE).bind("since", since).mapProperties(Rise.class).all();
    }

    /** The contacts of all who want to be told. */
    public Flux<UUID> listeners() {
        return db.sql("select contact from rise_listener").mapValue(UUID.class).all();
    }

    /** The contact of one who wants to be told; nothing where they do not. */
    public Mono<UUID> listener(UUID person) {
        return db.sql("select contact from rise_listener where person = :person")
                .bind("person", person)
                .mapValue(UUID.class)
                .one();
    }

    public Mono<Void> listen(UUID person, UUID contact) {
        return db.sql("insert into rise_listener (person, contact) values (:person, :contact)")
                .bind("person", person)
                .bind("contact", contact)
                .then();
    }

    public Mono<Void> leave(UUID person) {
        return db.sql("delete from rise_listener where person = :person")
                .bind("person", person)
                .then();
    }
}
