package org.cunbu.portal.foundation.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.store.Entries;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The journal: a petition's history, the figures' source, the audit trail and the message to everybody else, in one.
 * Entries are appended inside the act whose state they tell of, after that state's row.
 */
@Service
public class Journal {

    private final Entries entries;
    private final PortalClock clock;

    Journal(Entries entries, PortalClock clock) {
        this.entries = entries;
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
}
