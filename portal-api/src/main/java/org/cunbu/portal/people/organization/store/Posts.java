package org.cunbu.portal.people.organization.store;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.PostAppointed;
import org.cunbu.portal.people.organization.PostEnded;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of posts, those that have ended too. */
@Repository
public class Posts {
    private static final String COLUMNS = "select id, person, unit, role, held_from, held_until, deputy_of from post ";
    private static final String OF_PERSON = COLUMNS + "where person = :person order by held_from desc, id";
    private static final String AT_UNIT = COLUMNS + "where unit = :unit and role = :role order by held_from, id";
    private static final String IN_ROLE = COLUMNS + "where role = :role order by held_from, id";
    private static final String HELD_AT = COLUMNS + """
            where unit = :unit and held_from <= :day and (held_until is null or held_until > :day)
             order by role, held_from, id""";
    private static final String DEPUTIES =
            COLUMNS + "where deputy_of = :post order by held_from desc, id";
    private static final String ONE = COLUMNS + "where id = :id";
    private static final String ADD = """
            insert into post (id, person, unit, role, held_from, held_until, deputy_of, version)
            values (:id, :person, :unit, :role, :from, :until, :deputy, 1)""";
    private static final String END = """
            update post
               set held_until = greatest(:until, held_from), version = version + 1
             where id = :id
               and (held_until is null or held_until > :until)
         returning version""";

    private static final String LOCK = "select pg_advisory_xact_lock(:key)";
    private static final long ENDS_ONE_AT_A_TIME = 0x706f737473L;

    private final DatabaseClient db;
    private final Journal journal;

    public Posts(DatabaseClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    public Flux<Post> of(UUID person) {
        return db.sql(OF_PERSON).bind("person", person).map(Posts::post).all();
    }

    public Flux<Post> at(UnitId unit, Role role) {
        return db.sql(AT_UNIT)
                .bind("unit", unit.value())
                .bind("role", role.name())
                .map(Posts::post)
                .all();
    }

    /** Every post held at the unit on that day. */
    public Flux<Post> heldAt(UnitId unit, LocalDate day) {
        return db.sql(HELD_AT)
                .bind("unit", unit.value())
                .bind("day", day)
                .map(Posts::post)
                .all();
    }

    /** Who acts, acted or will act in that post for somebody who is away. */
    public Flux<Post> deputiesOf(UUID post) {
        return db.sql(DEPUTIES).bind("post", post).map(Posts::post).all();
    }

    public Flux<Post> in(Role role) {
        return db.sql(IN_ROLE).bind("role", role.name()).map(Posts::post).all();
    }

    public Mono<Post> find(UUID id) {
        return db.sql(ONE).bind("id", id).map(Posts::post).one();
    }

    public Mono<Post> add(Post post, Actor by) {
        var insert = db.sql(ADD)
                .bind("id", post.id())
                .bind("person", post.person())
                .bind("unit", post.unit().value())
                .bind("role", post.role().name())
                .bind("from", post.from());
        LocalDate until = post.until();
        insert = until == null ? insert.bindNull("until", LocalDate.class) : insert.bind("until", until);
        UUID deputyOf = post.deputyOf();
        insert = deputyOf == null ? insert.bindNull("deputy", UUID.class) : insert.bind("deputy", deputyOf);
        PostAppointed entry = new PostAppointed(
                new Subject("post", post.id(), 1),
                post.person(),
                post.unit().value(),
                post.role(),
                post.from(),
                until,
                deputyOf);
        return insert.then().then(journal.append(entry, by)).thenReturn(post);
    }

    /** Inside an act: from here to its end nobody else ends a post, so that the last administrator stays. */
    public Mono<Void> endOneAtATime() {
        return db.sql(LOCK).bind("key", ENDS_ONE_AT_A_TIME).fetch().first().then();
    }

    /** Ends a post that is held beyond that day; one that ended earlier stays as it is. */
    public Mono<Post> end(Post post, LocalDate until, Actor by) {
        LocalDate last = until.isBefore(post.from()) ? post.from() : until;
        Post ended = post.endedOn(last);
        return db.sql(END)
                .bind("id", post.id())
                .bind("until", until)
                .map(row -> Objects.requireNonNull(row.get("version", Integer.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new Overtaken("a post")))
                .map(version -> new PostEnded(
                        new Subject("post", post.id(), version),
                        post.person(),
                        post.unit().value(),
                        post.role(),
                        last))
                .flatMap(entry -> journal.append(entry, by))
                .thenReturn(ended);
    }

    private static Post post(Readable row) {
        return new Post(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("person", UUID.class)),
                new UnitId(Objects.requireNonNull(row.get("unit", String.class))),
                Role.valueOf(Objects.requireNonNull(row.get("role", String.class))),
                Objects.requireNonNull(row.get("held_from", LocalDate.class)),
                row.get("held_until", LocalDate.class),
                row.get("deputy_of", UUID.class));
    }
}
