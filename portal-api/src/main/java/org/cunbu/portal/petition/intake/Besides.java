package org.cunbu.portal.petition.intake;

import static org.cunbu.portal.petition.intake.Columns.hex;
import static org.cunbu.portal.petition.intake.Columns.required;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.foundation.privacy.SealedContact;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What is stored of letters besides; a batch of ordinary letters needs no statement of it. */
@Repository
class Besides {

    private static final String ENTER = """
            insert into entered_letter (petition, unit, post, person, happened, recorded)
            select * from unnest(:petitions::uuid[], :units::text[], :posts::uuid[], :persons::uuid[],
                                 :happened::timestamptz[], :recorded::timestamptz[])""";

    // What came again knows the first; where that is not here, it is the first itself.
    private static final String REFER = """
            insert into external_ref (petition, system, number, issued, repeat_of)
            select r.petition, r.system, r.number, r.issued,
                   case when r.again
                        then (select f.petition
                                from external_ref f
                               where f.system = r.system and f.number = r.number and f.repeat_of is null)
                   end
              from unnest(:petitions::uuid[], :systems::text[], :numbers::text[], :issued::timestamptz[],
                          :again::boolean[])
                   as r (petition, system, number, issued, again)""";

    private static final String JOIN = """
            insert into joint_letter (petition, people, representatives)
            select petition, people, representatives::uuid[]
              from unnest(:petitions::uuid[], :people::int[], :representatives::text[])
                   as j (petition, people, representatives)""";

    private static final String POST = """
            insert into online_post (petition, address, seen, snapshot, original)
            select * from unnest(:petitions::uuid[], :addresses::text[], :seen::timestamptz[], :snapshots::text[],
                                 :originals::uuid[])""";

    private static final String SECRET = """
            insert into receipt_secret (id, petition, scope, secret_hash, made, until)
            select id, petition, scope, decode(hash, 'hex'), made, until
              from unnest(:ids::uuid[], :petitions::uuid[], :scopes::text[], :hashes::text[], :made::timestamptz[],
                          :until::timestamptz[])
                   as s (id, petition, scope, hash, made, until)""";

    private static final String FIRST = """
            select e.petition, r.number, r.key, r.received
              from external_ref e
              join receipt r on r.petition = e.petition
             where e.system = :system and e.number = :number and e.repeat_of is null""";

    private final DatabaseClient db;

    Besides(DatabaseClient db) {
        this.db = db;
    }

    /** The letter under which a matter of another system stands here. */
    record First(PetitionId petition, ReceiptNumber number, UUID key, Instant received) {}

    /** Keeps what there is, one statement for each kind of thing; none where there is nothing. */
    Mono<Void> keep(List<Beside> several) {
        if (several.isEmpty()) return Mono.empty();
        return Mono.when(List.of(
                enter(several.stream().filter(one -> one.entering().isPresent()).toList()),
                refer(several.stream()
                        .filter(one -> one.elsewhere().isPresent())
                        .toList()),
                join(several.stream().filter(one -> one.joint().isPresent()).toList()),
                post(several.stream().filter(one -> one.post().isPresent()).toList()),
                keepSecrets(several.stream().flatMap(one -> one.own().stream()).toList())));
    }

    private Mono<Void> enter(List<Beside> entered) {
        if (entered.isEmpty()) return Mono.empty();
        return db.sql(ENTER)
                .bind("petitions", petitions(entered))
                .bind("units", Column.of(entered, one -> by(one).by().unit()))
                .bind("posts", Column.of(entered, one -> by(one).by().post()))
                .bind("persons", Column.of(entered, one -> by(one).by().person()))
                .bind("happened", Column.of(entered, one -> by(one).happened()))
                .bind("recorded", Column.of(entered, Beside::recorded))
                .then();
    }

    private static Entering by(Beside one) {
        return one.entering().orElseThrow();
    }

    private Mono<Void> refer(List<Beside> referring) {
        if (referring.isEmpty()) return Mono.empty();
        var refs = referring.stream().map(one -> one.elsewhere().orElseThrow()).toList();
        return db.sql(REFER)
                .bind("petitions", petitions(referring))
                .bind("systems", Column.of(refs, ExternalRef::system))
                .bind("numbers", Column.of(refs, ExternalRef::number))
                .bind("issued", Column.of(refs, ref -> ref.issued().orElse(null)))
                .bind("again", Column.of(refs, ExternalRef::repeat))
                .then();
    }

    private Mono<Void> join(List<Beside> joint) {
        if (joint.isEmpty()) return Mono.empty();
        return db.sql(JOIN)
                .bind("petitions", petitions(joint))
                .bind(
                        "people",
                        Column.of(joint, one -> one.joint().orElseThrow().people()))
                .bind("representatives", Column.of(joint, one -> ids(one.representatives())))
                .then();
    }

    private static String ids(List<SealedContact> contacts) {
        return contacts.stream()
                .map(contact -> contact.id().value().toString())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Mono<Void> post(List<Beside> posts) {
        if (posts.isEmpty()) return Mono.empty();
        return db.sql(POST)
                .bind("petitions", petitions(posts))
                .bind("addresses", Column.of(posts, one -> there(one).address()))
                .bind("seen", Column.of(posts, one -> there(one).seen()))
                .bind("snapshots", Column.of(posts, one -> there(one).snapshot().orElse(null)))
                .bind(
                        "originals",
                        Column.of(
                                posts,
                                one -> one.snapshot().map(kept -> kept.owner()).orElse(null)))
                .then();
    }

    private static OnlinePost there(Beside one) {
        return one.post().orElseThrow();
    }

    Mono<Void> keepSecrets(List<OwnSecret> several) {
        if (several.isEmpty()) return Mono.empty();
        return db.sql(SECRET)
                .bind("ids", Column.of(several, OwnSecret::id))
                .bind("petitions", Column.of(several, one -> one.petition().value()))
                .bind("scopes", Column.of(several, one -> one.scope().name()))
                .bind("hashes", Column.of(several, one -> hex(one.hash())))
                .bind("made", Column.of(several, OwnSecret::made))
                .bind("until", Column.of(several, one -> one.until().orElse(null)))
                .then();
    }

    /** The letter under which this matter of another system stands here; empty where none does. */
    Mono<First> firstOf(String system, String number) {
        return db.sql(FIRST)
                .bind("system", system)
                .bind("number", number)
                .map(row -> new First(
                        new PetitionId(required(row, "petition", UUID.class)),
                        new ReceiptNumber(required(row, "number", String.class)),
                        required(row, "key", UUID.class),
                        required(row, "received", Instant.class)))
                .one();
    }

    private static String petitions(List<Beside> several) {
        return Column.of(several, one -> one.petition().value());
    }
}
