package org.cunbu.portal.foundation.attachments;

import java.time.Duration;
import java.util.List;
import org.cunbu.portal.foundation.attachments.store.KeptFiles;
import org.cunbu.portal.foundation.attachments.store.Uploads;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Recurring;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Sweeps up: uploads that nobody went on with for an hour, and the files of what was removed. Two portals that sweep at
 * once do no harm.
 */
@Service
public class Sweeping extends Recurring {

    private static final Duration GIVEN_UP = Duration.ofHours(1);

    private final Uploads uploads;
    private final KeptFiles kept;
    private final SealedFiles files;
    private final Receiving receiving;
    private final Acts acts;
    private final PortalClock clock;

    Sweeping(Uploads uploads, KeptFiles kept, SealedFiles files, Receiving receiving, Acts acts, PortalClock clock) {
        this.uploads = uploads;
        this.kept = kept;
        this.files = files;
        this.receiving = receiving;
        this.acts = acts;
        this.clock = clock;
    }

    /** Uploads that were given up: their rows and whatever lies in the folder. */
    public Mono<Void> givenUp() {
        if (!files.isOpen()) return Mono.empty();
        return uploads.staleSince(clock.instant().minus(GIVEN_UP))
                .collectList()
                .flatMapIterable(stale -> stale)
                .concatMap(id -> kept.isKept(id)
                        .flatMap(itIs ->
                                itIs ? acts.inOne(() -> uploads.remove(id)).then() : receiving.forget(id)))
                .then();
    }

    /** The files of what was removed, then their rows. */
    public Mono<Void> removed() {
        if (!files.isOpen()) return Mono.empty();
        return kept.removed()
                .collectList()
                .flatMapIterable(gone -> gone)
                .concatMap(id -> files.forget(id).then(acts.inOne(() -> kept.forget(id))))
                .then();
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(Duration.ofMinutes(5), this::givenUp), every(Duration.ofSeconds(2), this::removed));
    }
}
