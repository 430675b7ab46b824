package org.cunbu.portal.foundation.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.privacy.store.ContactRow;
import org.cunbu.portal.foundation.privacy.store.Contacts;
import org.cunbu.portal.foundation.privacy.store.Originals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps who somebody is and what they wrote, sealed. Every look by an official is an act with its reason. The rooms that
 * ask have checked that the caller may; the vault records that they did.
 */
@Service
public class Vault {

    private static final String CONTACT = "vault_contact";
    private static final String ORIGINAL = "vault_original";

    private final Cipher cipher;
    private final HmacKeys hmac;
    private final Contacts contacts;
    private final Originals originals;
    private final Journal journal;
    private final Acts acts;
    private final PortalClock clock;

    Vault(
            Cipher cipher,
            HmacKeys hmac,
            Contacts contacts,
            Originals originals,
            Journal journal,
            Acts acts,
            PortalClock clock) {
        this.cipher = cipher;
        this.hmac = hmac;
        this.contacts = contacts;
        this.originals = originals;
        this.journal = journal;
        this.acts = acts;
        this.clock = clock;
    }

    /** Seals contact details to their row; plain computing, no database. */
    public SealedContact seal(ContactId id, ContactDetails details) {
        UUID row = id.value();
        Phone phone = details.phone();
        return new SealedContact(
                id,
                cipher.sealIfAny(details.name() == null ? null : details.name().text(), CONTACT, row, "name"),
                cipher.sealIfAny(phone == null ? null : phone.digits(), CONTACT, row, "phone"),
                cipher.sealIfAny(
                        details.email() == null ? null : details.email().address(), CONTACT, row, "email"),
                phone == null ? null : blindPhone(phone));
    }

    /** Seals a letter's words to their owner's row; plain computing, no database. */
    public SealedOriginal sealOriginal(UUID owner, Original words) {
        return new SealedOriginal(
                owner,
                cipher.seal(words.title(), ORIGINAL, owner, "title"),
                cipher.seal(words.text(), ORIGINAL, owner, "body"),
                cipher.sealIfAny(words.place(), ORIGINAL, owner, "place"));
    }

    /** Keeps what was sealed, many in one statement, inside the caller's act. */
    public Mono<Void> keepContacts(List<SealedContact> several) {
        return several.isEmpty() ? Mono.empty() : contacts.keep(several, clock.instant());
    }

    /** Keeps what was sealed, many in one statement, inside the caller's act. */
    public Mono<Void> keepOriginals(List<SealedOriginal> several) {
        return several.isEmpty() ? Mono.empty() : originals.keep(several, clock.instant());
    }

    /** Shows who somebody is to an official, and records the look in the same act. */
    public Mono<ContactDetails> contact(ContactId id, Look look) {
        return acts.inOne(() -> contact(id)
                .flatMap(row -> journal.append(
                                new IdentitySeen(new Subject("contact", row.id(), row.version()), look.reason()),
                                look.by())
                        .thenReturn(opened(row))));
    }

    /** The letter's words, for their writer: whoever holds the secret of the receipt. */
    public Mono<Original> original(UUID owner) {
        return originals
                .one(owner)
                .switchIfEmpty(Mono.error(() -> new NotFound("信件原文")))
                .map(this::opened);
    }

    /** Shows an official the letter's unmasked words, and records the look in the same act. */
    public Mono<Original> original(UUID owner, Look look) {
        return acts.inOne(() -> original(owner)
                .flatMap(words -> journal.append(
                                new IdentitySeen(new Subject("original", owner, 1), look.reason()), look.by())
                        .thenReturn(words)));
    }

    /**
     * Who it is, for rooms that write to the person, or keep the person out of what they store; shown to nobody. Empty
     * where the person was erased.
     */
    public Mono<ContactDetails> contactForDelivery(ContactId id) {
        return contacts.one(id).map(this::opened);
    }

    /** Who it is as everybody but the handler sees it: 张**, 138****1234. */
    public Mono<Masked> masked(ContactId id) {
        return contacts.one(id).map(row -> opened(row).masked());
    }

    /** Erases a person. What they wrote stays with the petition, without anybody to whom it belongs. */
    public Mono<Void> erase(ContactId id) {
        return erase(id, Actor.program());
    }

    /** The same, saying who wanted it. */
    public Mono<Void> erase(ContactId id, Actor by) {
        return acts.inOne(() -> contacts.erase(id, clock.instant())
                .flatMap(
                        version -> journal.append(new ContactErased(new Subject("contact", id.value(), version)), by)));
    }

    /** Erases letters' own words; how many there were. The masked text stays with the petition. */
    public Mono<Integer> eraseOriginals(List<UUID> owners, Actor by) {
        return owners.isEmpty()
                ? Mono.just(0)
                : acts.inOne(() -> originals
                        .erase(owners)
                        .map(owner -> new OriginalErased(new Subject("original", owner, 2)))
                        .collectList()
                        .flatMap(erased -> journal.appendAll(erased, by).thenReturn(erased.size())));
    }

    /** The contact as its owner may see it; empty where it was erased. */
    public Mono<ContactDetails> contactForOwner(ContactId id) {
        return contacts.one(id).map(this::opened);
    }

    /** Every look at this contact or original, oldest first. */
    public Flux<Recorded> looksAt(UUID subject) {
        return journal.historyOf(subject).filter(entry -> entry.is(IdentitySeen.class));
    }

    /** The same for the same number, telling nothing about it to whoever lacks the keys. */
    public String blindPhone(Phone phone) {
        byte[] blind = hmac.hmac("blind-phone", phone.digits().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(blind, 0, 16);
    }

    /** How many contacts were kept with this phone since then, which nobody has to know for it. */
    public Mono<Long> contactsWith(String blindPhone, Instant since) {
        return contacts.withPhone(blindPhone, since);
    }

    private Mono<ContactRow> contact(ContactId id) {
        return contacts.one(id).switchIfEmpty(Mono.error(() -> new NotFound("联系方式")));
    }

    private ContactDetails opened(ContactRow row) {
        String name = opened(row.name(), row.id(), "name");
        String phone = opened(row.phone(), row.id(), "phone");
        String email = opened(row.email(), row.id(), "email");
        return new ContactDetails(
                name == null ? null : new PersonName(name),
                phone == null ? null : new Phone(phone),
                email == null ? null : new Email(email));
    }

    private @Nullable String opened(@Nullable String hex, UUID row, String column) {
        return opened(hex, CONTACT, row, column);
    }

    private @Nullable String opened(@Nullable String hex, String table, UUID row, String column) {
        return hex == null ? null : cipher.open(hex, table, row, column);
    }

    private Original opened(SealedOriginal sealed) {
        return new Original(
                cipher.open(sealed.title(), ORIGINAL, sealed.owner(), "title"),
                cipher.open(sealed.text(), ORIGINAL, sealed.owner(), "body"),
                opened(sealed.place(), ORIGINAL, sealed.owner(), "place"));
    }
}
