package org.cunbu.portal.foundation.transparency;

import java.time.Duration;
import java.util.List;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.foundation.transparency.rules.Hash;
import org.cunbu.portal.foundation.transparency.rules.Note;
import org.cunbu.portal.foundation.transparency.rules.SigningKey;
import org.cunbu.portal.foundation.transparency.rules.StoredTree;
import org.cunbu.portal.foundation.transparency.store.Checkpoints;
import org.cunbu.portal.foundation.transparency.store.Leaves;
import org.cunbu.portal.foundation.transparency.store.Tiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Signs the log's newest size, three times a minute where it has grown. It signs nothing that does not continue what was
 * signed last: if it cannot sign, letters still come in, and the pages say as of when the log is signed.
 */
@Component
class Signer extends Recurring {

    private static final Logger log = LoggerFactory.getLogger(Signer.class);
    private static final Duration BEAT = Duration.ofSeconds(20);

    private final SignerKeys keys;
    private final Leaves leaves;
    private final Tiles tiles;
    private final Checkpoints checkpoints;
    private final Acts acts;
    private final PortalClock clock;
    private volatile @Nullable String trouble;

    Signer(SignerKeys keys, Leaves leaves, Tiles tiles, Checkpoints checkpoints, Acts acts, PortalClock clock) {
        this.keys = keys;
        this.leaves = leaves;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.acts = acts;
        this.clock = clock;
    }

    /** Why it cannot sign at the moment; null while it can. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Signs what is not signed; empty where nothing is, or another replica holds the pen. */
    Mono<Checkpoint> sign() {
        return Mono.fromCallable(this::pen)
                .flatMap(pen -> acts.inOne(() -> checkpoints
                        .holdPen()
                        .filter(held -> held)
                        .flatMap(held -> Mono.zip(
                                leaves.size(),
                                checkpoints.latest().map(Checkpoint::size).defaultIfEmpty(0L)))
                        .filter(sizes -> sizes.getT1() > sizes.getT2())
                        .flatMap(sizes -> sign(sizes.getT2(), sizes.getT1(), pen))))
                .doOnSuccess(done -> trouble = null)
                .doOnError(error -> trouble = error.getMessage());
    }

    private List<SigningKey> pen() {
        var all = keys.read();
        if (all.isEmpty()) throw new IllegalStateException("the folder of keys has no " + SignerKeys.FILE);
        String name = all.getFirst().open().name();
        if (all.stream().anyMatch(key -> !key.open().name().equals(name))) {
            throw new IllegalStateException("the keys in " + SignerKeys.FILE + " have different names");
        }
        return all;
    }

    private Mono<Checkpoint> sign(long before, long size, List<SigningKey> pen) {
        return Mono.zip(tiles.of(StoredTree.needed(before, size)).map(StoredTree::new), signedRoot(before))
                .flatMap(both -> {
                    var tree = both.getT1();
                    if (!tree.root(before).equals(both.getT2())) {
                        return Mono.error(
                                new IllegalStateException("the stored log does not continue what was signed"));
                    }
                    return keep(Note.sign(size, tree.root(size), pen), pen);
                });
    }

    private Mono<Hash> signedRoot(long size) {
        return size == 0
                ? Mono.just(Hash.EMPTY)
                : checkpoints
                        .of(size)
                        .map(known -> Note.read(known.note()).orElseThrow().root());
    }

    private Mono<Checkpoint> keep(Note note, List<SigningKey> pen) {
        var now = clock.instant();
        var open = pen.stream().map(key -> key.open().write()).toList();
        return checkpoints
                .keysSign(open, now)
                .then(checkpoints.add(note.size(), note.root(), now, note.write()))
                .thenReturn(new Checkpoint(note.size(), note.root().base64(), now, note.write()));
    }

    /** Our own words only: another's message may quote what no log may hold. */
    private static String words(Throwable error) {
        return error instanceof IllegalStateException ? String.valueOf(error.getMessage()) : "";
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(BEAT, this::sign));
    }

    @Override
    protected void failed(Throwable error) {
        log.error("the public log is not signed: {}: {}", error.getClass().getName(), words(error));
    }
}
