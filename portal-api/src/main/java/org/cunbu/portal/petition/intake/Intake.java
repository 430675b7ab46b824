package org.cunbu.portal.petition.intake;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Knock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.RateLimits;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.Original;
import org.cunbu.portal.foundation.privacy.Vault;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Receives letters: checks, stores, gives the receipt. Nothing that can be slow or away stands before the receipt, and
 * what is once answered is stored.
 */
@Service
public class Intake {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 200;

    private static final Receipts.Lock NO_LOCK = new Receipts.Lock(PetitionId.NONE, new byte[32], ReceiptScope.TRACK);

    private final Letters letters;
    private final RateLimits limits;
    private final Petitions petitions;
    private final Receipts receipts;
    private final ParticularsBook particulars;
    private final LetterTexts texts;
    private final Vault vault;
    private final Promised promised;
    private final PortalClock clock;

    Intake(
            Letters letters,
            RateLimits limits,
            Petitions petitions,
            Receipts receipts,
            ParticularsBook particulars,
            LetterTexts texts,
            Vault vault,
            Promised promised,
            PortalClock clock) {
        this.letters = letters;
        this.limits = limits;
        this.petitions = petitions;
        this.receipts = receipts;
        this.particulars = particulars;
        this.texts = texts;
        this.vault = vault;
        this.promised = promised;
        this.clock = clock;
    }

    /**
     * Takes a letter in. The same key with the same letter gets the same receipt, however often it comes; with another
     * letter it is refused. The address counts against its allowance.
     */
    public Mono<Receipt> submit(Submission letter, ClientAddress from) {
        return submit(letter, Visitor.from(from));
    }

    /**
     * The same for whoever may have worked for it: the address and the phone count against their allowances, and where
     * one is used up, a proof of work takes its place.
     */
    public Mono<Receipt> submit(Submission letter, Visitor from) {
        return letters.ready().then(Mono.defer(() -> counted(letter, from))).then(letters.take(letter));
    }

    /** Counted even where the sender goes away in the middle: a statement is never cut off. */
    private Mono<Void> counted(Submission letter, Visitor from) {
        if (from.address().equals(ClientAddress.NOWHERE)) return Mono.empty();
        var phone = letter.circumstances()
                .writer()
                .or(letter::contact)
                .map(ContactDetails::phone)
                .map(vault::blindPhone);
        var knock = Knock.at(RateLimits.SUBMIT, from).by(phone);
        return Mono.defer(() -> Mono.fromFuture(limits.pass(knock).toFuture(), true));
    }

    /** Opens a letter to whoever holds number and secret. A wrong number and a wrong secret are answered alike. */
    public Mono<Petitioner> open(ReceiptNumber number, ReceiptSecret secret) {
        byte[] shown = Secrets.hashOf(secret);
        return receipts.locksOf(number, clock.instant())
                .defaultIfEmpty(NO_LOCK)
                .collectList()
                .flatMapIterable(locks -> locks.stream()
                        .filter(lock -> MessageDigest.isEqual(lock.secretHash(), shown))
                        .toList())
                .next()
                .map(lock -> new Petitioner(lock.petition(), lock.scope()))
                .switchIfEmpty(Mono.error(() -> new NotFound("这封信")));
    }

    /**
     * The same for whoever types both: wrong tries are counted for the number and for where they come from, and beyond a
     * few an hour stands a wait or a proof of work; the right secret always opens.
     */
    public Mono<Petitioner> open(ReceiptNumber number, ReceiptSecret secret, Visitor from) {
        return open(number, secret)
                .onErrorResume(
                        NotFound.class,
                        wrong -> missed(Optional.of(number), from).then(Mono.error(wrong)));
    }

    /** A try that could not be right; counted like every other. */
    public Mono<Void> missed(Optional<ReceiptNumber> number, Visitor from) {
        var knock = Knock.at(RateLimits.SECRET, from);
        return limits.pass(number.map(tried -> knock.about(tried.value())).orElse(knock));
    }

    /** The letter as its writer wrote it; where those words were erased, as it stands masked. */
    public Mono<Original> letterOf(Petitioner petitioner) {
        return vault.original(petitioner.petition().value())
                .flatMap(own -> texts.wordsOf(petitioner.petition())
                        .map(typed -> new Original(own.title(), own.text() + "\n\n" + typed, own.place()))
                        .defaultIfEmpty(own))
                .onErrorResume(
                        NotFound.class,
                        erased -> petitions
                                .byId(petitioner.petition())
                                .map(masked -> new Original(masked.title(), masked.text(), null)));
    }

    /** The petition, for rooms that have checked who asks; empty where there is none. */
    public Mono<Petition> petition(PetitionId id) {
        return petitions.byId(id);
    }

    /** The petition of a number, for rooms that have checked who asks; empty where there is none. */
    public Mono<Petition> byNumber(ReceiptNumber number) {
        return petitions.byNumber(number);
    }

    /** What is kept of a letter besides, for rooms that have checked who asks. */
    public Mono<Particulars> particulars(PetitionId id) {
        return particulars.of(id);
    }

    /** Everybody of whom the vault keeps something for these letters: whose matter it is, who wrote, who speaks for many. */
    public Flux<ContactId> contactsOf(Collection<PetitionId> ids) {
        return particulars.contactsOf(ids);
    }

    /** Under which ids further words of these letters lie in the vault. */
    public Flux<UUID> originalsOf(Collection<PetitionId> ids) {
        return particulars.originalsOf(ids);
    }

    /** Several petitions, for rooms that have checked who asks. */
    public Mono<Map<PetitionId, Petition>> petitions(Collection<PetitionId> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : petitions.byIds(ids).collect(Collectors.toMap(Petition::id, Function.identity()));
    }

    /** Every petition, for rooms that derive something from all of them again. */
    public Flux<Petition> all() {
        return petitions
                .after(BEFORE_ALL, BATCH)
                .expand(batch -> batch.size() < BATCH
                        ? Mono.empty()
                        : petitions.after(batch.getLast().id().value(), BATCH))
                .concatMapIterable(batch -> batch);
    }

    /** The first step of every act on a petition: its next version, or overtaken, when somebody acted since. */
    public Mono<Integer> raise(PetitionId id, int read) {
        return petitions.raise(id, read);
    }

    /** A letter that was received earlier, prepared as every letter is; plain computing. */
    public EarlierLetter earlier(Submission letter, Instant received) {
        return new EarlierLetter(letters.prepare(letter, received));
    }

    /** Which of these keys belong to letters that are here already. */
    public Mono<Set<IdempotencyKey>> known(Collection<IdempotencyKey> keys) {
        return receipts.of(keys.stream().map(IdempotencyKey::value).toList())
                .map(kept -> new IdempotencyKey(kept.key()))
                .collect(Collectors.toSet());
    }

    /**
     * Keeps letters that were received earlier, but not what happened to them: the room that tells it keeps that, entries
     * and clocks too. Inside its act.
     *
     * @param versions the petitions' versions after all that happened
     * @return the petitions of those letters that were not here yet
     */
    public Mono<Set<UUID>> keepEarlier(List<EarlierLetter> several, Map<UUID, Integer> versions) {
        return letters.keepEarlier(several.stream()
                .map(each ->
                        each.asOf(versions.getOrDefault(each.petition().id().value(), 1)))
                .toList());
    }

    /** The same for many in one statement: all of them, as they were read, or overtaken. */
    public Mono<Void> raiseAll(List<Petition> read) {
        return read.isEmpty() ? Mono.empty() : petitions.raiseAll(read);
    }

    /** The versions of these petitions, to be raised. */
    public Mono<Map<PetitionId, Integer>> versions(Collection<PetitionId> ids) {
        return ids.isEmpty() ? Mono.just(Map.of()) : petitions.versions(ids);
    }

    /** The next version of each, as they were read, or overtaken. */
    public Mono<Void> raiseAll(Map<PetitionId, Integer> read) {
        return read.isEmpty() ? Mono.empty() : petitions.raiseAll(read);
    }

    /** Keeps a petition out of all figures below the county; inside an act that raised it. */
    public Mono<Void> sealFromPublic(PetitionId id) {
        return petitions.seal(id);
    }

    /**
     * What the county promised for this letter on the day of its receipt.
     *
     * @param topic both levels of the taxonomy; empty where it is not known
     */
    public Promises promises(Petition petition, String topic) {
        return promised.of(petition.channel(), petition.kind(), topic, petition.received());
    }
}
