package org.cunbu.portal.foundation.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Position;
import org.cunbu.portal.foundation.journal.PublicEntry;
import org.cunbu.portal.foundation.transparency.rules.Note;
import org.cunbu.portal.foundation.transparency.rules.StoredTree;
import org.cunbu.portal.foundation.transparency.rules.Tile;
import org.cunbu.portal.foundation.transparency.rules.TreeEdge;
import org.cunbu.portal.foundation.transparency.rules.VerifierKey;
import org.cunbu.portal.foundation.transparency.store.Checkpoints;
import org.cunbu.portal.foundation.transparency.store.Leaves;
import org.cunbu.portal.foundation.transparency.store.Tiles;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Goes through the stored log: every line against the journal, every tile and every signature against the lines. */
@Component
class LogCheck {

    private static final int STEP = 1_024;
    private static final int MOST_FINDINGS = 100;

    private final Journal journal;
    private final Leaves leaves;
    private final Tiles tiles;
    private final Checkpoints checkpoints;

    LogCheck(Journal journal, Leaves leaves, Tiles tiles, Checkpoints checkpoints) {
        this.journal = journal;
        this.leaves = leaves;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
    }

    Mono<LogReport> whole() {
        return checkpoints
                .keys()
                .concatMap(key -> Mono.justOrEmpty(VerifierKey.read(key.key())))
                .collectList()
                .flatMap(keys -> {
                    var walk = new Walk(keys);
                    return walk.lines().then(Mono.defer(walk::journal)).then(Mono.fromSupplier(walk::report));
                });
    }

    /** One walk from the first line to the last. */
    private final class Walk {

        private final List<VerifierKey> keys;
        private final List<String> findings = new ArrayList<>();
        private TreeEdge edge = new TreeEdge(0, Map.of());
        private final Map<Tile, byte[]> known = new HashMap<>();
        private long signed;
        private long unopened;

        Walk(List<VerifierKey> keys) {
            this.keys = keys;
        }

        LogReport report() {
            return new LogReport(edge.size(), signed, unopened, List.copyOf(findings));
        }

        private void found(String sentence) {
            if (findings.size() < MOST_FINDINGS) findings.add(sentence);
        }

        /** Lines, tiles and checkpoints, step by step. */
        Mono<Void> lines() {
            return step().expand(more -> more ? step() : Mono.empty()).then(Mono.defer(this::signedBeyond));
        }

        private Mono<Boolean> step() {
            long from = edge.size();
            return leaves.between(from, from + STEP)
                    .collectList()
                    .flatMap(rows ->
                            rows.isEmpty() ? Mono.just(false) : step(from, rows).thenReturn(true));
        }

        private Mono<Void> step(long from, List<Leaves.Row> rows) {
            return checkpoints
                    .after(from, STEP)
                    .takeWhile(each -> each.size() <= from + rows.size())
                    .collectMap(Checkpoint::size)
                    .flatMap(due -> {
                        rows.forEach(row -> lay(row, due));
                        var grown = edge.changed();
                        known.putAll(grown);
                        edge = new TreeEdge(edge.size(), edgeOf(edge.size()));
                        return tiles.of(grown.keySet())
                                .doOnNext(stored -> compare(grown, stored))
                                .then();
                    });
        }

        private Map<Tile, byte[]> edgeOf(long size) {
            var at = new HashMap<Tile, byte[]>();
            for (Tile tile : TreeEdge.of(size)) {
                byte[] hashes = known.get(tile);
                if (hashes != null && tile.widthIn(size) > 0) at.put(tile, hashes);
            }
            known.keySet().retainAll(at.keySet());
            return at;
        }

        private void lay(Leaves.Row row, Map<Long, Checkpoint> due) {
            if (row.n() != edge.size()) found("line %d is missing".formatted(edge.size()));
            if (!Leafing.hash(row.line()).equals(row.hash()))
                found("line %d is not what was hashed".formatted(row.n()));
            edge.add(Leafing.hash(row.line()));
            var checkpoint = due.get(edge.size());
            if (checkpoint != null) compare(checkpoint);
        }

        private void compare(Checkpoint checkpoint) {
            signed++;
            var all = new HashMap<>(known);
            all.putAll(edge.changed());
            var root = new StoredTree(all).root(edge.size());
            var note = Note.read(checkpoint.note());
            if (note.isEmpty() || note.get().size() != checkpoint.size()) {
                found("checkpoint %d is no note of that size".formatted(checkpoint.size()));
            } else {
                if (!note.get().root().equals(root) || !checkpoint.root().equals(root.base64())) {
                    found("checkpoint %d signed other lines".formatted(checkpoint.size()));
                }
                if (!note.get().isSignedByOneOf(keys)) {
                    found("checkpoint %d bears no valid signature".formatted(checkpoint.size()));
                }
            }
        }

        private void compare(Map<Tile, byte[]> grown, Map<Tile, byte[]> stored) {
            grown.forEach((tile, hashes) -> {
                byte[] kept = stored.get(tile);
                // A later line may have grown the tile further: what is known must be its beginning.
                if (kept == null
                        || kept.length < hashes.length
                        || !Arrays.equals(hashes, 0, hashes.length, kept, 0, hashes.length)) {
                    found("tile %d of level %d is not what the lines give".formatted(tile.n(), tile.level()));
                }
            });
        }

        private Mono<Void> signedBeyond() {
            return checkpoints
                    .after(edge.size(), 1)
                    .doOnNext(beyond -> found("checkpoint %d covers lines that are not there".formatted(beyond.size())))
                    .then();
        }

        /** Every public entry up to where the sequencer is has its line, and the line is what the entry gives. */
        Mono<Void> journal() {
            return journal.positionOf(Sequencer.NAME)
                    .flatMapMany(until -> batch(Position.START, until)
                            .expand(read -> read.size() < STEP
                                    ? Mono.empty()
                                    : batch(read.getLast().entry().position(), until)))
                    .then();
        }

        private Mono<List<PublicEntry>> batch(Position from, Position until) {
            return journal.inPublicAfter(from, until, STEP)
                    .flatMap(read -> read.isEmpty()
                            ? Mono.just(read)
                            : leaves.ofEntries(read.stream()
                                            .map(each -> each.entry().position().seq())
                                            .toList())
                                    .collectMap(Leaves.Row::seq)
                                    .doOnNext(rows -> read.forEach(entry -> compare(entry, rows)))
                                    .thenReturn(read));
        }

        private void compare(PublicEntry entry, Map<Long, Leaves.Row> rows) {
            long seq = entry.entry().position().seq();
            var row = rows.get(seq);
            if (row == null) {
                found("entry %d of the journal has no line".formatted(seq));
                return;
            }
            boolean open = entry.salt() != null;
            if (!open) unopened++;
            var line = open ? row.line() : row.line().replaceFirst(",\"commit\":\"[0-9a-f]{64}\"", "");
            if (!line.equals(Leafing.line(entry))) found("line %d is not what the journal says".formatted(row.n()));
        }
    }
}
