package org.cunbu.portal.petition.intake;

import static org.cunbu.portal.petition.intake.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what is kept of letters besides. */
@Repository
class ParticularsBook {

    private static final String OF = """
            select e.unit, e.happened, e.recorded, x.system, x.number, x.issued, r.number as first,
                   j.people, j.representatives, o.address, o.seen, o.snapshot
              from (select :petition::uuid as petition) p
              left join entered_letter e on e.petition = p.petition
              left join external_ref x on x.petition = p.petition
              left join receipt r on r.petition = x.repeat_of
              left join joint_letter j on j.petition = p.petition
              left join online_post o on o.petition = p.petition""";

    private static final String CONTACTS = """
            select unnest(array_remove(array[p.contact, p.writer], null) || coalesce(j.representatives, '{}')) as contact
              from petition p
              left join joint_letter j on j.petition = p.id
             where p.id = any(:petitions::uuid[])""";

    // A secret on its way to its owner is sealed like words are.
    private static final String ORIGINALS = """
            select original from online_post where petition = any(:petitions::uuid[]) and original is not null
             union all
            select id from letter_text where petition = any(:petitions::uuid[])
             union all
            select id from receipt_secret where petition = any(:petitions::uuid[])""";

    private final DatabaseClient db;

    ParticularsBook(DatabaseClient db) {
        this.db = db;
    }

    Mono<Particulars> of(PetitionId petition) {
        return db.sql(OF)
                .bind("petition", petition.value())
                .map(ParticularsBook::particulars)
                .one();
    }

    /** Everybody of whom the vault keeps something for these letters. */
    Flux<ContactId> contactsOf(Collection<PetitionId> petitions) {
        return db.sql(CONTACTS)
                .bind("petitions", ids(petitions))
                .map(row -> new ContactId(required(row, "contact", UUID.class)))
                .all();
    }

    /** Under which ids further words of these letters lie in the vault. */
    Flux<UUID> originalsOf(Collection<PetitionId> petitions) {
        return db.sql(ORIGINALS)
                .bind("petitions", ids(petitions))
                .map(row -> required(row, "original", UUID.class))
                .all();
    }

    private static UUID[] ids(Collection<PetitionId> petitions) {
        return petitions.stream().map(PetitionId::value).toArray(UUID[]::new);
    }

    private static Particulars particulars(Readable row) {
        return new Particulars(entered(row), elsewhere(row), joint(row), post(row));
    }

    private static Particulars.@Nullable Entered entered(Readable row) {
        String unit = row.get("unit", String.class);
        return unit == null
                ? null
                : new Particulars.Entered(
                        new UnitId(unit),
                        required(row, "happened", Instant.class),
                        required(row, "recorded", Instant.class));
    }

    private static Particulars.@Nullable Elsewhere elsewhere(Readable row) {
        String system = row.get("system", String.class);
        String first = row.get("first", String.class);
        return system == null
                ? null
                : new Particulars.Elsewhere(
                        system,
                        required(row, "number", String.class),
                        row.get("issued", Instant.class),
                        first == null ? null : new ReceiptNumber(first));
    }

    private static Particulars.@Nullable Many joint(Readable row) {
        Integer people = row.get("people", Integer.class);
        return people == null
                ? null
                : new Particulars.Many(
                        people,
                        Arrays.stream(required(row, "representatives", UUID[].class))
                                .map(ContactId::new)
                                .toList());
    }

    private static Particulars.@Nullable Post post(Readable row) {
        String address = row.get("address", String.class);
        return address == null
                ? null
                : new Particulars.Post(
                        address, required(row, "seen", Instant.class), row.get("snapshot", String.class));
    }
}
