package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.petition.casework.LegalClass;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What letters were marked to be in the law's words; every mark stays, the newest holds. */
@Repository
public class LegalClasses {

    private static final String MARK = """
            insert into legal_class (petition, version, class, unit, person, by_name, at)
            values (:petition, :version, :class, :unit, :person, :name, :at)""";

    private static final String OF = """
            select class from legal_class where petition = :petition order by version desc limit 1""";

    private final DatabaseClient db;

    LegalClasses(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Void> mark(UUID petition, int version, LegalClass as, Post by, String name, Instant at) {
        return db.sql(MARK)
                .bind("petition", petition)
                .bind("version", version)
                .bind("class", as.name())
                .bind("unit", by.unit().value())
                .bind("person", by.person())
                .bind("name", name)
                .bind("at", at)
                .then();
    }

    /** The mark that holds; empty where nobody has made one. */
    public Mono<LegalClass> of(UUID petition) {
        return db.sql(OF)
                .bind("petition", petition)
                .mapValue(String.class)
                .one()
                .map(LegalClass::valueOf);
    }
}
