package org.cunbu.portal.foundation.privacy.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.foundation.privacy.SealedOriginal;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The letters' words in the vault, sealed. */
@Repository
public class Originals {

    private static final String KEEP = """
            insert into vault_original (owner, title, body, place, sealed_at)
            select o.owner, decode(o.title, 'hex'), decode(o.body, 'hex'), decode(o.place, 'hex'), :now
              from unnest(:owners::uuid[], :titles::text[], :bodies::text[], :places::text[])
                   as o(owner, title, body, place)
                on conflict (owner) do nothing""";

    private static final String ONE = """
            select owner, encode(title, 'hex') as title, encode(body, 'hex') as text, encode(place, 'hex') as place
              from vault_original
             where owner = :owner""";

    private static final String ERASE = "delete from vault_original where owner = any(:owners) returning owner";

    private final DatabaseClient db;

    Originals(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Void> keep(List<SealedOriginal> several, Instant now) {
        return db.sql(KEEP)
                .bind("owners", Column.of(several, SealedOriginal::owner))
                .bind("titles", Column.of(several, SealedOriginal::title))
                .bind("bodies", Column.of(several, SealedOriginal::text))
                .bind("places", Column.of(several, SealedOriginal::place))
                .bind("now", now)
                .then();
    }

    /** Those that were there and are no more. */
    public Flux<UUID> erase(List<UUID> owners) {
        return db.sql(ERASE)
                .bind("owners", owners.toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all();
    }

    public Mono<SealedOriginal> one(UUID owner) {
        return db.sql(ONE)
                .bind("owner", owner)
                .mapProperties(SealedOriginal.class)
                .one();
    }
}
