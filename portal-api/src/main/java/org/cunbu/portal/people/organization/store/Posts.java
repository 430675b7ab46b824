package org.cunbu.portal.people.organization.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
    private static final String DEPUTIES = COLUMNS + "where deputy_of = :post order by held_from desc, id";
    private static final String OF_ALL = COLUMNS + "where person = any(:persons) order by held_from desc, id";
    private static final String PUT = """
            insert into post (id, person, unit, role, held_from, held_until, deputy_of, version)
            select p.*, 1
              from unnest(:ids::uuid[], :persons::uuid[], :units::text[], :roles::text[], :from::date[], :until::date[],
                          :deputies::uuid[]) p
            on conflict (id) do update
               set held_until = excluded.held_until, end_told = false, version = post.version + 1""";
    private static final String AFTER = COLUMNS + """
            where id > :id and (held_until is null or held_until > :day)
            order by id limit :most""";
    private static final String ENDED_UNTOLD = COLUMNS + """
            where held_until is not null and held_until <= :day and not end_told
            order by held_until, id limit 200""";
    private static final String TOLD = """
            update post set end_told = true, version = version + 1
             where id = :id and not end_told and held_until <= :day
         returning version""";
    private static final String ONE = COLUMNS + "where id = :id";
    private static final String ADD = """
            insert into post (id, person, unit, role, held_from, held_until, deputy_of, version)
            values (:id, :person, :unit, :role, :from, :until, :deputy, 1)""";
    private static final String END = """
            update post
               set held_until = greatest(:until, held_from), end_told = true, version = version + 1
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

    public Flux<Post> ofAll(Collection<UUID> persons) {
        return db.sql(OF_ALL)
                .bind("persons", persons.toArray(UUID[]::new))
                .map(Posts::post)
                .all();
    }

    /** Writes posts that are new or end otherwise, without an entry: the list that names them has its own. */
    public Mono<Long> put(List<Post> several) {
        return db.sql(PUT)
                .bind("ids", several.stream().map(Post::id).toArray(UUID[]::new))
                .bind("persons", several.stream().map(Post::person).toArray(UUID[]::new))
                .bind("units", several.stream().map(post -> post.unit().value()).toArray(String[]::new))
                .bind("roles", several.stream().map(post -> post.role().name()).toArray(String[]::new))
                .bind("from", several.stream().map(Post::from).toArray(LocalDate[]::new))
                .bind("until", several.stream().map(Post::until).toArray(LocalDate[]::new))
                .bind("deputies", several.stream().map(Post::deputyOf).toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** So many posts that are held on that day or will be, after one. */
    public Flux<Post> after(UUID id, LocalDate day, int most) {
        return db.sql(AFTER)
                .bind("id", id)
                .bind("day", day)
                .bind("most", most)
                .map(Posts::post)
                .all();
    }

    /** Posts whose last day is over and of which that was not told. */
    public Flux<Post> endedUntold(LocalDate day) {
        return db.sql(ENDED_UNTOLD).bind("day", day).map(Posts::post).all();
    }

    /** Tells, once, that a post ended by its date; inside an act. */
    public Mono<Void> tellEnd(Post post, LocalDate day, Instant at) {
        LocalDate until = Objects.requireNonNull(post.until(), "a post that ended");
        return db.sql(TOLD)
                .bind("id", post.id())
                .bind("day", day)
                .map(row -> Objects.requireNonNull(row.get("version", Integer.class)))
                .one()
                .map(version -> new PostEnded(
                        new Subject("post", post.id(), version),
                        post.person(),
                        post.unit().value(),
                        post.role(),
                        until))
                .flatMap(entry -> journal.append(entry, Actor.program(), at));
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
