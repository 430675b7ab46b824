package org.cunbu.portal.foundation.journal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.store.Entries;
import org.cunbu.portal.foundation.journal.store.InPublic;
import org.cunbu.portal.foundation.journal.store.Readings;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The journal: a petition's history, the figures' source, the audit trail and the message to everybody else, in one.
 * Entries are appended inside the act whose state they tell of, after that state's row.
 */
@Service
public class Journal {

    private static final int PAGE = 2_000;

    private final Entries entries;
    private final InPublic inPublic;
    private final Readings readings;
    private final PortalClock clock;

    Journal(Entries entries, InPublic inPublic, Readings readings, PortalClock clock) {
        this.entries = entries;
        this.inPublic = inPublic;
        this.readings = readings;
        this.clock = clock;
    }

    /** Says what happened just now. */
    public Mono<Void> append(Entry entry, Actor by) {
        return append(entry, by, clock.instant());
    }

    /** Says what happened then; recorded is now. */
    public Mono<Void> append(Entry entry, Actor by, Instant happened) {
        return appendAll(List.of(new Written(entry, by, happened)));
    }

    /** Says several things of one actor that happened just now, in this order and one statement. */
    public Mono<Void> appendAll(List<? extends Entry> several, Actor by) {
        var now = clock.instant();
        return appendAll(
                several.stream().map(entry -> new Written(entry, by, now)).toList());
    }

    /** Says several things, in this order and one statement. */
    public Mono<Void> appendAll(List<Written> several) {
        return several.isEmpty() ? Mono.empty() : Mono.defer(() -> entries.add(several, clock.instant()));
    }

    /** Everything that happened to this subject, oldest first. Whoever shows it decides who may see which entry. */
    public Flux<Recorded> historyOf(UUID subject) {
        return entries.of(subject);
    }

    /** When something last happened to subjects of this sort, for pages that say how fresh they are; never of a sealed one. */
    public Mono<Instant> lastAbout(String subjectType) {
        return entries.lastAbout(subjectType);
    }

    /** What the public log shows of these entries, in their order; those of which it shows nothing are left out. */
    public Mono<List<PublicEntry>> inPublic(List<Recorded> several) {
        return several.isEmpty()
                ? Mono.just(List.of())
                : inPublic.lit(several.stream()
                                .map(each -> each.position().seq())
                                .toList())
                        .collectMap(InPublic.Lit::seq)
                        .map(lit -> several.stream()
                                .flatMap(each -> Stream.ofNullable(
                                                lit.get(each.position().seq()))
                                        .map(light -> new PublicEntry(each, light.shown(), light.salt())))
                                .toList());
    }

    /** Everything that happened to this subject of which the public log shows something, oldest first. */
    public Mono<List<PublicEntry>> publicHistoryOf(UUID subject) {
        return historyOf(subject).collectList().flatMap(this::inPublic);
    }

    /** Everything up to a position that the public log shows, in reading order, for whoever checks that log. */
    public Mono<List<PublicEntry>> inPublicAfter(Position from, Position until, int most) {
        return inPublic.publicBetween(from, until, most).collectList().flatMap(this::inPublic);
    }

    /** Every entry of these kinds from the first up to a position, in reading order, for whoever computes something again. */
    public Flux<Recorded> fromTheFirst(Set<Class<? extends Entry>> kinds, Position until) {
        var wanted = kinds.stream().map(Class::getSimpleName).collect(Collectors.toSet());
        return page(Position.START, wanted)
                .expand(read ->
                        read.isEmpty() ? Mono.empty() : page(read.getLast().position(), wanted))
                .concatMapIterable(read -> read)
                .takeWhile(entry -> entry.position().compareTo(until) <= 0)
                .filter(entry -> wanted.contains(entry.type()));
    }

    private Mono<List<Recorded>> page(Position from, Set<String> wanted) {
        return entries.wantedAfter(from, PAGE, PAGE, wanted).collectList();
    }

    /** How far a reader has come. */
    public Mono<Position> positionOf(String reader) {
        return readings.position(reader);
    }

    /**
     * Deletes the salts of a subject's entries, as when a person is erased: what the public log commits to can then never
     * be opened again, and the log stays whole. Inside an act.
     */
    public Mono<Void> forgetSaltsOf(UUID subject) {
        return inPublic.forgetSaltsOf(subject);
    }
}
