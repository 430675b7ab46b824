package org.cunbu.portal.foundation.privacy.store;

import java.time.Instant;
import java.util.List;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.SealedContact;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The people in the vault, sealed. */
@Repository
public class Contacts {

    // Sealed bytes travel as hex: the driver writes no arrays of bytes.
    private static final String KEEP = """
            insert into vault_contact (id, name, phone, email, phone_blind, sealed_at)
            select c.id, decode(c.name, 'hex'), decode(c.phone, 'hex'), decode(c.email, 'hex'), c.blind, :now
              from unnest(:ids::uuid[], :names::text[], :phones::text[], :emails::text[], :blinds::text[])
                   as c(id, name, phone, email, blind)
                on conflict (id) do nothing""";

    private static final String ONE = """
            select id, version, encode(name, 'hex') as name, encode(phone, 'hex') as phone,
                   encode(email, 'hex') as email
              from vault_contact
             where id = :id and erased_at is null""";

    private static final String ERASE = """
            update vault_contact
               set name = null, phone = null, email = null, phone_blind = null, erased_at = :now, version = version + 1
             where id = :id and erased_at is null
         returning version""";

    private static final String WITH_PHONE = """
            select count(*) from vault_contact where phone_blind = :blind and sealed_at >= :since""";

    private final DatabaseClient db;

    Contacts(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Void> keep(List<SealedContact> several, Instant now) {
        return db.sql(KEEP)
                .bind("ids", Column.of(several, c -> c.id().value()))
                .bind("names", Column.of(several, SealedContact::name))
                .bind("phones", Column.of(several, SealedContact::phone))
                .bind("emails", Column.of(several, SealedContact::email))
                .bind("blinds", Column.of(several, SealedContact::phoneBlind))
                .bind("now", now)
                .then();
    }

    public Mono<ContactRow> one(ContactId id) {
        return db.sql(ONE)
                .bind("id", id.value())
                .mapProperties(ContactRow.class)
                .one();
    }

    public Mono<Long> withPhone(String blind, Instant since) {
        return db.sql(WITH_PHONE)
                .bind("blind", blind)
                .bind("since", since)
                .mapValue(Long.class)
                .one();
    }

    /** The row's version after it was emptied; nothing where it was empty or never there. */
    public Mono<Integer> erase(ContactId id, Instant now) {
        return db.sql(ERASE)
                .bind("id", id.value())
                .bind("now", now)
                .mapValue(Integer.class)
                .one();
    }
}
