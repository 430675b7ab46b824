package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.notifications.MessageWanted;
import org.cunbu.portal.petition.casework.NextClock;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.store.Rounds;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The last steps of every act: the round's row, then the entry, then the message to the petitioner. */
@Component
public class Filing {

    private final Rounds rounds;
    private final Deadlines deadlines;
    private final Journal journal;
    private final Vault vault;

    public Filing(Rounds rounds, Deadlines deadlines, Journal journal, Vault vault) {
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.journal = journal;
        this.vault = vault;
    }

    /** Writes the round, waiting for whichever clock now runs out next, and what happened. */
    public Mono<CaseFile> file(CaseFile file, Round round, Actor by, Instant at, Entry... entries) {
        return nextClock(file)
                .map(round::waitingFor)
                .flatMap(rounds::save)
                .delayUntil(saved -> append(by, at, entries))
                .map(file::with);
    }

    /** Writes down what happened where the round itself stays as it was. */
    public Mono<Void> append(Actor by, Instant at, Entry... entries) {
        return journal.appendAll(List.of(entries).stream()
                .map(entry -> new Written(entry, by, at))
                .toList());
    }

    /** Writes down what happened to many. */
    public Mono<Void> append(List<Written> said) {
        return journal.appendAll(said);
    }

    /** Asks for a message, where the petitioner left an e-mail address. */
    public Mono<Void> tell(CaseFile file, String template, Map<String, String> references) {
        return Flux.fromIterable(file.petition().reachable())
                .filterWhen(this::hasEmail, 1)
                .next()
                .flatMap(contact -> journal.append(
                        new MessageWanted(file.subject(), contact, template, references), Actor.program()));
    }

    /** The clock that runs out next, of those that still wait for an act. */
    public Mono<Optional<NextClock>> nextClock(CaseFile file) {
        return deadlines
                .of(file.id())
                .collectList()
                .map(clocks -> Deadline.nextOf(clocks).map(Filing::next));
    }

    /** The same for many; those without a running clock are not among them. */
    public Mono<Map<UUID, NextClock>> nextClocks(List<CaseFile> files) {
        return deadlines
                .ofAll(files.stream().map(CaseFile::id).toList())
                .map(clocks -> clocks.entrySet().stream()
                        .flatMap(each ->
                                Deadline.nextOf(each.getValue())
                                        .map(clock -> Map.entry(each.getKey(), next(clock)))
                                        .stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Mono<Boolean> hasEmail(ContactId contact) {
        return vault.masked(contact).map(masked -> masked.email() != null).defaultIfEmpty(false);
    }

    static NextClock next(Deadline clock) {
        return new NextClock(
                clock.kind(), clock.reckoning().lastDay(), clock.reckoning().due());
    }
}
