package org.cunbu.portal.petition.intake;

import static org.cunbu.portal.petition.intake.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The letters as the offices see them. */
@Repository
class Petitions {

    private static final String ADD_ALL = """
            insert into petition (id, version, number, handle, channel, kind, title, text, place, region, publish,
                                  keep_from_village, sealed, contact, received, writer, entered_by, body)
            select id, version, number, handle, channel, kind, title, text, place, region, publish,
                   keep_from_village, sealed, contact, received, writer, entered_by, body
              from unnest(:ids::uuid[], :versions::int[], :numbers::text[], :handles::uuid[], :channels::text[],
                          :kinds::text[], :titles::text[], :texts::text[], :places::text[], :regions::text[],
                          :publish::boolean[], :kept::boolean[], :sealed::boolean[], :contacts::uuid[],
                          :received::timestamptz[], :writers::uuid[], :entered::text[], :bodies::text[])
                   as letter (id, version, number, handle, channel, kind, title, text, place, region, publish,
                              keep_from_village, sealed, contact, received, writer, entered_by, body)""";

    // What the desk typed of a photo or a voice message stands behind the letter's own words, wherever these are read.
    private static final String COLUMNS = """
            select p.id, version, number, handle, channel, kind, title, coalesce(p.text || E'\\n\\n' || t.text, p.text) as text,
                   place, region, publish, keep_from_village, sealed, contact, received, writer, entered_by, body
              from petition p
              left join letter_text t on t.petition = p.id
            """;

    // Readers order entries by transaction. One that has written before it reads a version may be older than the one
    // that
    // made this version: its entry would come before what it follows, so it must give way and be done again. (The
    // number
    // of a transaction long past may look newer than ours after four thousand million; so far nobody is overtaken.)
    private static final String RAISE = """
            update petition
               set version = version + 1
             where id = :id and version = :read and age(xmin) not between -1000000 and -1""";

    // In the order of the ids, so that two who raise many wait for each other and never in a circle.
    private static final String RAISE_ALL = """
            with held as materialized (
                select p.id
                  from petition p
                  join unnest(:ids::uuid[], :reads::int[]) as wanted (id, read)
                    on p.id = wanted.id and p.version = wanted.read
                 where age(p.xmin) not between -1000000 and -1
                 order by p.id
                   for update of p)
            update petition p
               set version = p.version + 1
              from held
             where p.id = held.id""";

    private static final String SEAL = """
            update petition
               set sealed = true
             where id = :id""";

    private final DatabaseClient db;

    Petitions(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> addAll(List<Prepared> letters) {
        var petitions = letters.stream().map(Prepared::petition).toList();
        return db.sql(ADD_ALL)
                .bind("ids", Column.of(petitions, petition -> petition.id().value()))
                .bind("versions", Column.of(petitions, Petition::version))
                .bind(
                        "numbers",
                        Column.of(petitions, petition -> petition.number().value()))
                .bind("handles", Column.of(petitions, Petition::handle))
                .bind(
                        "channels",
                        Column.of(petitions, petition -> petition.channel().name()))
                .bind("kinds", Column.of(petitions, petition -> petition.kind().name()))
                .bind("titles", Column.of(petitions, Petition::title))
                .bind("texts", Column.of(petitions, Petition::text))
                .bind("places", Column.of(petitions, petition -> typed(petition.place())))
                .bind("regions", Column.of(petitions, petition -> code(petition.region())))
                .bind("publish", Column.of(petitions, Petition::publish))
                .bind("kept", Column.of(petitions, Petition::keepFromVillage))
                .bind("sealed", Column.of(petitions, Petition::sealed))
                .bind("contacts", Column.of(petitions, petition -> contact(petition.contact())))
                .bind("received", Column.of(petitions, Petition::received))
                .bind("writers", Column.of(petitions, petition -> contact(petition.writer())))
                .bind("entered", Column.of(petitions, petition -> unusual(petition.enteredBy(), EnteredBy.CITIZEN)))
                .bind("bodies", Column.of(petitions, petition -> unusual(petition.body(), LetterBody.TEXT)))
                .then();
    }

    Mono<Petition> byId(PetitionId id) {
        return db.sql(COLUMNS + " where p.id = :id")
                .bind("id", id.value())
                .map(Petitions::petition)
                .one();
    }

    Mono<Petition> byNumber(ReceiptNumber number) {
        return db.sql(COLUMNS + " where number = :number")
                .bind("number", number.value())
                .map(Petitions::petition)
                .one();
    }

    /** The next so many in the order of their ids, which is about that of their receipt. */
    Mono<List<Petition>> after(UUID last, int most) {
        return db.sql(COLUMNS + " where p.id > :last order by p.id limit :most")
                .bind("last", last)
                .bind("most", most)
                .map(Petitions::petition)
                .all()
                .collectList();
    }

    Flux<Petition> byIds(Collection<PetitionId> ids) {
        return db.sql(COLUMNS + " where p.id = any(:ids::uuid[])")
                .bind("ids", ids.stream().map(PetitionId::value).toArray(UUID[]::new))
                .map(Petitions::petition)
                .all();
    }

    /** The next version, if nobody acted since {@code read}. */
    Mono<Integer> raise(PetitionId id, int read) {
        return db.sql(RAISE)
                .bind("id", id.value())
                .bind("read", read)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .map(rows -> read + 1)
                .switchIfEmpty(Mono.error(() -> new Overtaken("petition " + id)));
    }

    /** The versions of these. */
    Mono<Map<PetitionId, Integer>> versions(Collection<PetitionId> ids) {
        return db.sql("select id, version from petition where id = any(:ids)")
                .bind("ids", ids.stream().map(PetitionId::value).toArray(UUID[]::new))
                .map(row -> Map.entry(
                        new PetitionId(Objects.requireNonNull(row.get("id", UUID.class))),
                        Objects.requireNonNull(row.get("version", Integer.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The next versions of all of these, if nobody acted on any of them since. */
    Mono<Void> raiseAll(Map<PetitionId, Integer> read) {
        var several = read.entrySet().stream().toList();
        return raiseAll(
                Column.of(several, each -> each.getKey().value()),
                Column.of(several, Map.Entry::getValue),
                several.size());
    }

    /** The next versions of all of these, if nobody acted on any of them since. */
    Mono<Void> raiseAll(List<Petition> read) {
        return raiseAll(
                Column.of(read, petition -> petition.id().value()), Column.of(read, Petition::version), read.size());
    }

    private Mono<Void> raiseAll(String ids, String reads, int many) {
        return db.sql(RAISE_ALL)
                .bind("ids", ids)
                .bind("reads", reads)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == many)
                .switchIfEmpty(Mono.error(() -> new Overtaken("one of " + many + " petitions")))
                .then();
    }

    Mono<Void> seal(PetitionId id) {
        return db.sql(SEAL).bind("id", id.value()).then();
    }

    private static @Nullable String typed(Place place) {
        return place instanceof Place.Typed typed ? typed.text() : null;
    }

    private static @Nullable String code(@Nullable RegionCode region) {
        return region == null ? null : region.value();
    }

    private static @Nullable UUID contact(Optional<ContactId> contact) {
        return contact.map(ContactId::value).orElse(null);
    }

    /** What most letters have in common is not written. */
    private static <E extends Enum<E>> @Nullable String unusual(E value, E usual) {
        return value == usual ? null : value.name();
    }

    private static LetterBody body(@Nullable String name) {
        return name == null ? LetterBody.TEXT : LetterBody.valueOf(name);
    }

    private static Petition petition(Readable row) {
        var region = Optional.ofNullable(row.get("region", String.class)).map(RegionCode::new);
        return new Petition(
                new PetitionId(required(row, "id", UUID.class)),
                required(row, "version", Integer.class),
                new ReceiptNumber(required(row, "number", String.class)),
                required(row, "handle", UUID.class),
                Channel.valueOf(required(row, "channel", String.class)),
                Kind.valueOf(required(row, "kind", String.class)),
                required(row, "title", String.class),
                required(row, "text", String.class),
                place(row.get("place", String.class), region),
                region.orElse(null),
                required(row, "publish", Boolean.class),
                required(row, "keep_from_village", Boolean.class),
                required(row, "sealed", Boolean.class),
                Optional.ofNullable(row.get("contact", UUID.class)).map(ContactId::new),
                required(row, "received", Instant.class),
                Optional.ofNullable(row.get("writer", UUID.class)).map(ContactId::new),
                row.get("entered_by", String.class) == null ? EnteredBy.CITIZEN : EnteredBy.STAFF,
                body(row.get("body", String.class)));
    }

    private static Place place(@Nullable String typed, Optional<RegionCode> region) {
        if (typed != null) {
            return new Place.Typed(typed, region);
        }
        return region.<Place>map(Place.Known::new).orElseGet(Place.Unknown::new);
    }
}
