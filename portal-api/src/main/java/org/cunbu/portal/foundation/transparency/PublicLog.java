package org.cunbu.portal.foundation.transparency;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.foundation.transparency.rules.Hash;
import org.cunbu.portal.foundation.transparency.rules.Line;
import org.cunbu.portal.foundation.transparency.rules.StoredTree;
import org.cunbu.portal.foundation.transparency.rules.Tile;
import org.cunbu.portal.foundation.transparency.rules.TilePath;
import org.cunbu.portal.foundation.transparency.store.Checkpoints;
import org.cunbu.portal.foundation.transparency.store.Leaves;
import org.cunbu.portal.foundation.transparency.store.Tiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The public log, open to everybody: its lines, its tree, what was signed, and proofs. Nothing in it is secret. */
@Service
public class PublicLog {

    private static final int CHECKPOINTS = 50;

    private final Leaves leaves;
    private final Tiles tiles;
    private final Checkpoints checkpoints;
    private final Journal journal;
    private final Signer signer;
    private final LogCheck check;

    PublicLog(Leaves leaves, Tiles tiles, Checkpoints checkpoints, Journal journal, Signer signer, LogCheck check) {
        this.leaves = leaves;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.journal = journal;
        this.signer = signer;
        this.check = check;
    }

    /** The leaf of an entry about to be written, for its receipt. */
    public static ReceiptLeaf leafOf(Written entry) {
        return Leafing.of(entry);
    }

    /** The salted commitment to a letter's words, for the entry of its receipt. */
    public static String wordsOf(String title, String text, UUID salt) {
        return Line.commitment(salt, title + "\n" + text);
    }

    /** The leaf of a matter's receipt; empty where its salt was deleted, and of entries older than the log. */
    public Mono<ReceiptLeaf> leafOfReceipt(UUID subject) {
        return journal.publicHistoryOf(subject)
                .flatMapIterable(all -> all)
                .next()
                .flatMap(first -> Mono.justOrEmpty(first.salt()).map(salt -> Leafing.of(first, salt)));
    }

    /** All lines of a matter, by its random name. */
    public Mono<List<Leaf>> linesOf(UUID handle) {
        return Mono.zip(leaves.ofHandle(handle).collectList(), signedSize())
                .map(found -> found.getT1().stream()
                        .map(row -> new Leaf(row.n(), row.line(), row.hash().hex(), row.n() < found.getT2()))
                        .toList());
    }

    /** The signed lines from one place up to another, the latter excluded. */
    public Flux<Leaf> signedLines(long from, long to) {
        return signedSize()
                .flatMapMany(size -> leaves.between(from, Math.min(to, size)))
                .map(row -> new Leaf(row.n(), row.line(), row.hash().hex(), true));
    }

    /** What was signed last; empty before the first time. */
    public Mono<Checkpoint> checkpoint() {
        return checkpoints.latest();
    }

    /** Everything that was signed, newest first. */
    public Mono<Page<Checkpoint>> checkpoints(@Nullable PageKey page) {
        long below = page == null ? Long.MAX_VALUE : PageNumbers.of(page);
        return checkpoints
                .before(below, CHECKPOINTS + 1)
                .collectList()
                .map(found -> Page.of(found, CHECKPOINTS, last -> PageKey.of(String.valueOf(last.size()))));
    }

    /** The public halves of all keys that ever signed. */
    public Flux<LogKey> keys() {
        return checkpoints.keys();
    }

    /** How many lines wait for a signature, and why, if it cannot be given. */
    public Mono<Waiting> waiting() {
        return Mono.zip(leaves.size(), signedSize())
                .map(sizes -> new Waiting(sizes.getT1() - sizes.getT2(), signer.trouble()));
    }

    /** Signs what waits, now; for the making of demo data, drills and tests. */
    public Mono<Checkpoint> sign() {
        return signer.sign();
    }

    /** The hashes of a tile, or a bundle of lines, of the part of the log that is signed. */
    public Mono<byte[]> tile(TilePath path) {
        return signedSize()
                .filter(size -> new Tile(path.level(), path.n()).widthIn(size) >= path.width())
                .flatMap(size -> path.entries() ? bundle(path) : hashes(path))
                .switchIfEmpty(Mono.error(() -> new NotFound("这一片")));
    }

    private Mono<byte[]> hashes(TilePath path) {
        var tile = new Tile(path.level(), path.n());
        return tiles.of(List.of(tile))
                .flatMap(found -> Mono.justOrEmpty(found.get(tile)))
                .map(all -> Arrays.copyOf(all, path.width() * Hash.LENGTH));
    }

    private Mono<byte[]> bundle(TilePath path) {
        long from = path.n() * Tile.WIDTH;
        return leaves.between(from, from + path.width())
                .map(Leaves.Row::line)
                .collectList()
                .map(Bundles::of);
    }

    /** The proof that a line stands in the log, against what was signed last. */
    public Mono<Proof> proofOf(Hash leaf) {
        return Mono.zip(leaves.byHash(leaf), checkpoints.latest())
                .filter(found -> found.getT1().n() < found.getT2().size())
                .flatMap(found -> proof(found.getT1(), found.getT2()))
                .switchIfEmpty(Mono.error(() -> new NotFound("已签名的这一行")));
    }

    /** The same for a line that {@link #linesOf} gave; empty before a checkpoint covers it. */
    public Mono<Proof> proofOf(Leaf leaf) {
        return leaf.signed() ? proofOf(Hash.ofHex(leaf.hash())) : Mono.empty();
    }

    private Mono<Proof> proof(Leaves.Row leaf, Checkpoint against) {
        return tiles.of(StoredTree.needed(leaf.n(), against.size()))
                .map(StoredTree::new)
                .map(tree -> new Proof(leaf.n(), tree.inclusion(leaf.n(), against.size()), against));
    }

    /** The hashes that show that the larger of two signed sizes continues the smaller. */
    public Mono<List<Hash>> continuation(long smaller, long larger) {
        return signedSize()
                .filter(size -> smaller > 0 && smaller <= larger && larger <= size)
                .flatMap(size -> tiles.of(StoredTree.needed(smaller, larger)))
                .map(found -> new StoredTree(found).consistency(smaller, larger))
                .switchIfEmpty(Mono.error(() -> new NotFound("这两个长度之间的证明")));
    }

    /** Goes through the whole stored log, from the journal to the last signature; each finding is a sentence. */
    public Mono<LogReport> check() {
        return check.whole();
    }

    private Mono<Long> signedSize() {
        return checkpoints.latest().map(Checkpoint::size).defaultIfEmpty(0L);
    }
}
