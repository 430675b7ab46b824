package org.cunbu.portal.petition.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Stores the letters of a batch in one transaction, one statement for each owner. Once it is known which letters are new,
 * the statements follow each other on the line without waiting for each other's answers.
 */
@Component
class LetterBatch {

    private final Acts acts;
    private final Receipts receipts;
    private final Petitions petitions;
    private final Vault vault;
    private final Deadlines deadlines;
    private final Journal journal;
    private final PublicLog log;
    private final Secrets secrets;
    private final Besides besides;

    LetterBatch(
            Acts acts,
            Receipts receipts,
            Petitions petitions,
            Vault vault,
            Deadlines deadlines,
            Journal journal,
            PublicLog log,
            Secrets secrets,
            Besides besides) {
        this.acts = acts;
        this.receipts = receipts;
        this.petitions = petitions;
        this.vault = vault;
        this.deadlines = deadlines;
        this.journal = journal;
        this.log = log;
        this.secrets = secrets;
        this.besides = besides;
    }

    /** What became of each, in the batch's order. */
    Mono<List<Outcome>> store(List<Prepared> batch) {
        return acts.inOne(() -> receipts.addAll(batch)
                .flatMap(fresh ->
                        keep(batch.stream().filter(isIn(fresh)).toList()).thenReturn(fresh))
                .flatMap(fresh -> outcomes(batch, fresh)));
    }

    /** All of them or none; how many they are. */
    Mono<Integer> storeWhole(List<Prepared> several) {
        return acts.inOne(() -> store(several).map(outcomes -> {
            for (Outcome outcome : outcomes) {
                if (outcome instanceof Outcome.KeyOfAnother) throw new KeyOfAnother();
                if (outcome instanceof Outcome.NumberTaken) throw new IllegalStateException("a number was drawn twice");
            }
            return outcomes.size();
        }));
    }

    /** Letters received earlier, without clocks and entries; which petitions' were new. Inside the caller's act. */
    Mono<Set<UUID>> storeEarlier(List<Prepared> several) {
        return receipts.addAll(several)
                .delayUntil(
                        fresh -> keepWords(several.stream().filter(isIn(fresh)).toList()));
    }

    private static java.util.function.Predicate<Prepared> isIn(Set<UUID> petitions) {
        return letter -> petitions.contains(letter.petition().id().value());
    }

    private Mono<Void> keep(List<Prepared> fresh) {
        if (fresh.isEmpty()) {
            return Mono.empty();
        }
        var entries =
                fresh.stream().flatMap(letter -> letter.entries().stream()).toList();
        return Mono.when(
                keepWords(fresh),
                deadlines.startAll(fresh.stream().map(Prepared::dispatch).toList()),
                journal.appendAll(entries));
    }

    private Mono<Void> keepWords(List<Prepared> fresh) {
        if (fresh.isEmpty()) return Mono.empty();
        var others = fresh.stream().flatMap(letter -> letter.beside().stream()).toList();
        var contacts = Stream.concat(
                        fresh.stream().flatMap(letter -> letter.contact().stream()),
                        others.stream().flatMap(Beside::contacts))
                .toList();
        var originals = Stream.concat(
                        fresh.stream().map(Prepared::original), others.stream().flatMap(Beside::originals))
                .toList();
        return Mono.when(
                petitions.addAll(fresh),
                vault.keepContacts(contacts),
                vault.keepOriginals(originals),
                besides.keep(others));
    }

    private Mono<List<Outcome>> outcomes(List<Prepared> batch, Set<UUID> fresh) {
        var others = batch.stream().filter(isIn(fresh).negate()).toList();
        return earlier(others)
                .map(known -> batch.stream()
                        .map(letter -> fresh.contains(letter.petition().id().value())
                                ? received(letter)
                                : again(
                                        letter,
                                        Optional.ofNullable(
                                                known.get(letter.key().value()))))
                        .toList());
    }

    private Mono<Map<UUID, Receipts.Kept>> earlier(List<Prepared> others) {
        return others.isEmpty()
                ? Mono.just(Map.of())
                : receipts.of(others.stream()
                                .map(letter -> letter.key().value())
                                .toList())
                        .concatMap(kept -> log.leafOfReceipt(kept.petition().value())
                                .map(kept::with)
                                .defaultIfEmpty(kept))
                        .collect(Collectors.toMap(Receipts.Kept::key, Function.identity()));
    }

    private Outcome received(Prepared letter) {
        var petition = letter.petition();
        return new Outcome.Received(new Receipt(
                petition.number(),
                secrets.secretOf(letter.key(), petition.number()),
                petition.id(),
                petition.received(),
                letter.dispatchBy(),
                letter.answerBy(),
                Optional.of(letter.leaf()),
                false,
                letter.scope()));
    }

    /** The same key: the same letter gets its old receipt, another letter is refused. */
    private Outcome again(Prepared letter, Optional<Receipts.Kept> earlier) {
        return earlier.<Outcome>map(kept -> kept.isOf(letter.body())
                        ? new Outcome.Received(kept.receipt(secrets.secretOf(letter.key(), kept.number())))
                        : new Outcome.KeyOfAnother())
                .orElseGet(Outcome.NumberTaken::new);
    }
}
