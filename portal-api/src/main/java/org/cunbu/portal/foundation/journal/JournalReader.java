package org.cunbu.portal.foundation.journal;

import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A room that acts on what others did. Each reader keeps its own position and gets every committed entry once and in an
 * order in which acts on one subject never overtake each other. An entry that fails ten times parks its subject, not the
 * reader.
 */
public interface JournalReader {

    /** So many entries a reader takes at once while it keeps up. */
    int FEW = 200;

    /** Enough for readers whose work for many is hardly more than for few. */
    int MANY = 4_000;

    /** The reader's name in health and figures, for ever: its position is kept under it. */
    String name();

    /** The kinds of entries it wants; {@code Set.of(Entry.class)} for all. */
    Set<Class<? extends Entry>> reads();

    /**
     * Takes one entry. Where the effect is in PostgreSQL it shares the transaction with the reader's position: exactly
     * once. Where {@link #outside()} it may be repeated.
     */
    Mono<Void> take(Recorded entry);

    /** Takes a batch of the entries it reads, in order; for readers that write many at once. */
    default Mono<Void> takeAll(List<Recorded> entries) {
        return Flux.fromIterable(entries).concatMap(this::take).then();
    }

    /** So many entries, at most, it takes at once where it is far behind; usually {@value #FEW}. */
    default int most() {
        return FEW;
    }

    /** Whether the effect lies outside PostgreSQL (index, mail) and repeating it does no harm. */
    default boolean outside() {
        return false;
    }

    /** Fails with {@link NotNow} where what it writes to outside is away; asked before anything is read for it. */
    default Mono<Void> ready() {
        return Mono.empty();
    }

    /** Whether it may be set back to an earlier place: whatever it does twice is as if done once. */
    default boolean mayReadAgain() {
        return false;
    }
}
