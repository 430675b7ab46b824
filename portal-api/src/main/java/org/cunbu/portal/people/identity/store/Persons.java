package org.cunbu.portal.people.identity.store;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.people.identity.Person;
import org.cunbu.portal.people.identity.PersonArrived;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.identity.PersonPrepared;
import org.cunbu.portal.people.identity.PersonRenamed;
import org.cunbu.portal.people.identity.SignedIn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of people with an account. */
@Repository
public class Persons {
    /** How long a prepared user name is waited for: whoever takes it later is nobody we expected. */
    static final Duration EXPECTED_FOR = Duration.ofDays(30);

    private static final String COLUMNS = "select id, subject, username, name, version from person ";
    private static final String BY_SUBJECT = COLUMNS + "where subject = :subject";
    private static final String ONE = COLUMNS + "where id = :id";
    private static final String NAMED =
            COLUMNS + "where username = any(:usernames) order by subject is null, since desc";
    private static final String AFTER =
            COLUMNS + "where username || ' ' || id::text > :after order by username || ' ' || id::text limit :most";
    private static final String RENAME = """
            update person
               set username = :username, name = :name, version = version + 1
             where subject = :subject
         returning id, subject, username, name, version""";
    private static final String BIND = """
            update person
               set subject = :subject, name = :name, version = version + 1
             where username = :username and subject is null and since > :expected
         returning id, subject, username, name, version""";
    private static final String ADD = """
            insert into person (id, subject, username, name, since, version)
            values (:id, :subject, :username, :name, :since, 1)
         returning id, subject, username, name, version""";
    private static final String EXPECT = """
            insert into person (id, username, name, since, version)
            values (:id, :username, :name, :since, 1)
            on conflict (username) where subject is null
            do update set name = excluded.name, since = excluded.since, version = person.version + 1
         returning id, subject, username, name, version""";
    private static final String OF_ALL = COLUMNS + "where id = any(:ids)";
    private static final String EXPECT_ALL = """
            insert into person (id, username, name, since, version)
            select gen_random_uuid(), wanted.username, wanted.name, :since, 1
              from unnest(:usernames::text[], :names::text[]) as wanted (username, name)
             where not exists (select from person known where known.username = wanted.username)""";
    private static final String KNOWN = COLUMNS + "where username = :username and subject is not null limit 1";

    private final DatabaseClient db;
    private final Journal journal;
    private final PortalClock clock;

    public Persons(DatabaseClient db, Journal journal, PortalClock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    public Mono<Person> of(SignedIn account) {
        return db.sql(BY_SUBJECT)
                .bind("subject", account.subject())
                .map(Persons::person)
                .one();
    }

    public Mono<Person> find(PersonId id) {
        return db.sql(ONE).bind("id", id.value()).map(Persons::person).one();
    }

    /** Those who have or are expected to have accounts of these user names; who has signed in comes first. */
    public Flux<Person> named(Collection<String> usernames) {
        return db.sql(NAMED)
                .bind("usernames", usernames.toArray(String[]::new))
                .map(Persons::person)
                .all();
    }

    /** Everybody after that user name and id, in order. */
    public Flux<Person> after(String key, int most) {
        return db.sql(AFTER)
                .bind("after", key)
                .bind("most", most)
                .map(Persons::person)
                .all();
    }

    /** Inside an act: the known person under a new name, else the one that was expected, else somebody new. */
    public Mono<Person> arrive(SignedIn account) {
        return rename(account)
                .switchIfEmpty(Mono.defer(() -> bindExpected(account)))
                .switchIfEmpty(Mono.defer(() -> add(account)));
    }

    /** Inside an act: waits for an account of that user name. */
    public Mono<Person> prepare(String username, String name, Actor by) {
        Mono<Person> expected = db.sql(EXPECT)
                .bind("id", Ids.next())
                .bind("username", username)
                .bind("name", name)
                .bind("since", clock.instant())
                .map(Persons::person)
                .one()
                .flatMap(person -> said(person, new PersonPrepared(subjectOf(person)), by));
        return db.sql(KNOWN)
                .bind("username", username)
                .map(Persons::person)
                .one()
                .<Person>flatMap(known -> Mono.error(new Conflict("already-there", "这个账号已经登录过，请在名单里直接任命。")))
                .switchIfEmpty(expected);
    }

    public Flux<Person> ofAll(Collection<UUID> ids) {
        return db.sql(OF_ALL)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(Persons::person)
                .all();
    }

    /** Inside an act: waits for accounts of user names that nobody has yet; the list that names them has its entry. */
    public Mono<Void> expectAll(Map<String, String> names) {
        return db.sql(EXPECT_ALL)
                .bind("usernames", names.keySet().toArray(String[]::new))
                .bind("names", names.values().toArray(String[]::new))
                .bind("since", clock.instant())
                .then();
    }

    private Mono<Person> rename(SignedIn account) {
        return bound(RENAME, account)
                .map(Persons::person)
                .one()
                .flatMap(person -> said(person, new PersonRenamed(subjectOf(person)), Actor.program()));
    }

    private Mono<Person> bindExpected(SignedIn account) {
        Instant expected = clock.instant().minus(EXPECTED_FOR);
        return bound(BIND, account)
                .bind("expected", expected)
                .map(Persons::person)
                .one()
                .flatMap(person -> said(person, new PersonArrived(subjectOf(person), true), Actor.program()));
    }

    private Mono<Person> add(SignedIn account) {
        return bound(ADD, account)
                .bind("id", Ids.next())
                .bind("since", clock.instant())
                .map(Persons::person)
                .one()
                .flatMap(person -> said(person, new PersonArrived(subjectOf(person), false), Actor.program()))
                .onErrorMap(DuplicateKeyException.class, twice -> new Conflict("overtaken", "您正在另一个窗口登录，请再试一次。"));
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, SignedIn account) {
        return db.sql(sql)
                .bind("subject", account.subject())
                .bind("username", account.username())
                .bind("name", account.name());
    }

    private Mono<Person> said(Person person, Entry entry, Actor by) {
        return journal.append(entry, by).thenReturn(person);
    }

    private static Subject subjectOf(Person person) {
        return new Subject("person", person.id().value(), person.version());
    }

    private static Person person(Readable row) {
        return new Person(
                new PersonId(Objects.requireNonNull(row.get("id", UUID.class))),
                row.get("subject", String.class),
                Objects.requireNonNull(row.get("username", String.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("version", Integer.class)));
    }
}
