package org.cunbu.portal.petition.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.petition.casework.Attaching;
import org.cunbu.portal.petition.casework.ClosedLetters;
import org.cunbu.portal.petition.casework.ClosedLetters.Closed;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.retention.RetentionSetting.What;
import org.cunbu.portal.petition.retention.store.RetentionSettings;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Erases what has lived its time, a hundred letters an act, with an entry for each erasure. Where it stopped, it goes on;
 * two replicas never do the same.
 */
@Service
public class Erasing extends Recurring {

    private static final Duration EVERY = Duration.ofMinutes(20);
    private static final int BATCH = 100;

    private final RetentionSettings settings;
    private final ClosedLetters closed;
    private final Intake intake;
    private final Vault vault;
    private final Attaching attaching;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;

    Erasing(
            RetentionSettings settings,
            ClosedLetters closed,
            Intake intake,
            Vault vault,
            Attaching attaching,
            Acts acts,
            Journal journal,
            PortalClock clock) {
        this.settings = settings;
        this.closed = closed;
        this.intake = intake;
        this.vault = vault;
        this.attaching = attaching;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Erases all that is over now; for how many letters. */
    public Mono<Long> eraseOver() {
        return Flux.just(What.values())
                .concatMap(what -> batch(what).expand(done -> done < BATCH ? Mono.empty() : batch(what)))
                .reduce(0L, Long::sum);
    }

    private Mono<Integer> batch(What what) {
        return acts.inOne(() -> settings.held(what)
                        .flatMap(setting -> due(setting)
                                .flatMap(due -> due.isEmpty()
                                        ? Mono.just(0)
                                        : erase(what, due)
                                                .flatMap(erased -> settings.done(
                                                        what,
                                                        due.getLast().at(),
                                                        due.getLast().petition().value(),
                                                        erased))
                                                .thenReturn(due.size()))))
                .defaultIfEmpty(0);
    }

    private Mono<List<Closed>> due(RetentionSetting setting) {
        Integer days = setting.days();
        if (days == null) return Mono.just(List.of());
        Instant before = clock.instant().minus(Duration.ofDays(days));
        return closed.closedBefore(before, setting.doneAt(), setting.doneId(), BATCH)
                .collectList();
    }

    private Mono<Long> erase(What what, List<Closed> due) {
        return switch (what) {
            case CONTACT -> eraseContacts(due);
            case WORDS -> eraseWords(due);
        };
    }

    private Mono<Long> eraseContacts(List<Closed> due) {
        return intake.contactsOf(due.stream().map(Closed::petition).toList())
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(contact -> vault.erase(contact).thenReturn(contact))
                .count()
                .delayUntil(erased -> attaching.eraseOf(ids(due), Actor.program()));
    }

    private Mono<Long> eraseWords(List<Closed> due) {
        List<UUID> letters = ids(due);
        return closed.additionsTo(letters)
                .concatWith(Flux.fromIterable(letters))
                .concatWith(
                        intake.originalsOf(due.stream().map(Closed::petition).toList()))
                .collectList()
                .flatMap(owners -> vault.eraseOriginals(owners, Actor.program()))
                .delayUntil(erased -> attaching.eraseOf(letters, Actor.program()))
                .delayUntil(erased -> Flux.fromIterable(letters).concatMap(journal::forgetSaltsOf))
                .map(Integer::longValue);
    }

    private static List<UUID> ids(List<Closed> due) {
        return due.stream().map(letter -> letter.petition().value()).toList();
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(EVERY, this::eraseOver));
    }
}
