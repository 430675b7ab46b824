package org.cunbu.portal.foundation.journal;

import java.util.concurrent.atomic.AtomicReference;
import org.cunbu.portal.foundation.journal.store.Tellings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The journal's end, for live pages: what is committed from now on, in the readers' order, read once for all listeners of
 * this process and not at all while nobody listens. It keeps no position and misses nothing while somebody does listen;
 * a listener that cannot follow is not waited for.
 */
@Component
public class JournalTail {

    private static final int BATCH = 500;
    private static final Position NOT_YET = new Position(-1, -1);

    private final Tellings tellings;
    private final Flux<Told> told;

    JournalTail(Lookout lookout, Tellings tellings) {
        this.tellings = tellings;
        this.told = Flux.defer(() -> from(lookout.sights())).publish().refCount(1);
    }

    /** What happens from now on. */
    public Flux<Told> told() {
        return told.onBackpressureDrop();
    }

    private Flux<Told> from(Flux<Position> sights) {
        var at = new AtomicReference<>(NOT_YET);
        return sights.onBackpressureLatest().concatMap(sight -> since(at, sight), 0);
    }

    /** From the first look on only what comes after it. */
    private Flux<Told> since(AtomicReference<Position> at, Position sight) {
        boolean first = at.compareAndSet(NOT_YET, sight);
        return first || at.get().compareTo(sight) >= 0 ? Flux.empty() : upTo(at, sight);
    }

    private Flux<Told> upTo(AtomicReference<Position> at, Position sight) {
        return Flux.defer(() -> tellings.between(at.get(), sight, BATCH))
                .doOnNext(each -> at.set(each.position()))
                .onErrorResume(away -> Flux.empty());
    }
}
