package org.cunbu.portal.people.notifications.store;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.people.notifications.Message;
import org.cunbu.portal.people.notifications.MessageWanted;
import org.cunbu.portal.people.notifications.Outlook;
import org.cunbu.portal.people.notifications.ToldMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of messages, with what became of each. */
@Repository
public class Messages {
    /** How long whoever took a message has for it; then another replica may. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> REFERENCES = new TypeReference<>() {};

    private static final String ADD = """
            insert into message (id, wanted, contact, template, references_json, state, tries, next_try)
            values (:id, :wanted, :contact, :template, :references, 'WAITING', 0, :wanted)""";
    private static final String TAKE = """
            update message
               set tries = tries + 1, next_try = :lease
             where id in (select id
                            from message
                           where state = 'WAITING' and next_try <= :now
                           order by next_try
                           limit :most
                             for update skip locked)
         returning id, contact, template, references_json, tries""";
    private static final String SETTLE = """
            update message
               set state = :state, next_try = null, settled = :now, fault = :fault
             where id = :id and state = 'WAITING'""";
    private static final String LATER = """
            update message
               set next_try = :next, fault = :fault
             where id = :id and state = 'WAITING'""";
    private static final String OUTLOOK = """
            select count(*) filter (where state = 'WAITING') as waiting,
                   count(*) filter (where state = 'GIVEN_UP') as given_up,
                   min(wanted) filter (where state = 'WAITING') as oldest
              from message
             where state in ('WAITING', 'GIVEN_UP')""";

    private static final String OF = """
            select wanted, template, state from message where contact = :contact order by wanted, id""";

    private final DatabaseClient db;

    public Messages(DatabaseClient db) {
        this.db = db;
    }

    /** What this contact was told, oldest first. */
    public Flux<ToldMessage> of(ContactId contact) {
        return db.sql(OF)
                .bind("contact", contact.value())
                .mapProperties(ToldMessage.class)
                .all();
    }

    /** Inside the reader's transaction: once for each entry. */
    public Mono<Void> add(MessageWanted wanted, Instant when) {
        return db.sql(ADD)
                .bind("id", Ids.next())
                .bind("wanted", when)
                .bind("contact", wanted.contact().value())
                .bind("template", wanted.template())
                .bind("references", JSON.writeValueAsString(wanted.references()))
                .then();
    }

    /** Takes messages that are due, so that no other replica does while the lease runs. */
    public Flux<Message> take(int most, Instant now) {
        return db.sql(TAKE)
                .bind("most", most)
                .bind("now", now)
                .bind("lease", now.plus(LEASE))
                .map(Messages::message)
                .all();
    }

    public Mono<Void> sent(UUID id, Instant now) {
        return settle(id, "SENT", now, null);
    }

    /** There is nowhere to send it: the person was erased, or gave no address. */
    public Mono<Void> noAddress(UUID id, Instant now) {
        return settle(id, "NO_ADDRESS", now, null);
    }

    public Mono<Void> givenUp(UUID id, Instant now, String fault) {
        return settle(id, "GIVEN_UP", now, fault);
    }

    /** Could not be delivered now; tried again then. */
    public Mono<Void> later(UUID id, Instant next, String fault) {
        return db.sql(LATER)
                .bind("id", id)
                .bind("next", next)
                .bind("fault", fault)
                .then();
    }

    public Mono<Outlook> outlook() {
        return db.sql(OUTLOOK)
                .map(row -> new Outlook(
                        Objects.requireNonNull(row.get("waiting", Long.class)),
                        Objects.requireNonNull(row.get("given_up", Long.class)),
                        row.get("oldest", Instant.class)))
                .one();
    }

    private Mono<Void> settle(UUID id, String state, Instant now, @Nullable String fault) {
        var statement = db.sql(SETTLE).bind("id", id).bind("state", state).bind("now", now);
        return (fault == null ? statement.bindNull("fault", String.class) : statement.bind("fault", fault)).then();
    }

    private static Message message(Readable row) {
        return new Message(
                Objects.requireNonNull(row.get("id", UUID.class)),
                new ContactId(Objects.requireNonNull(row.get("contact", UUID.class))),
                Objects.requireNonNull(row.get("template", String.class)),
                JSON.readValue(Objects.requireNonNull(row.get("references_json", String.class)), REFERENCES),
                Objects.requireNonNull(row.get("tries", Integer.class)));
    }
}
