package org.cunbu.portal.foundation.transparency.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Trees that grow in batches, against the definition of RFC 9162 written down as it stands there. */
class TreeOfLinesTest {

    private static final int MOST = 700;
    private static final List<Hash> LEAVES = IntStream.range(0, 70_000)
            .mapToObj(n -> Hash.ofLeaf(("line " + n).getBytes(StandardCharsets.UTF_8)))
            .toList();

    private final Map<Tile, byte[]> stored = new HashMap<>();

    @Test
    void has_the_known_roots_of_no_and_of_one_empty_line() {
        assertThat(Hash.EMPTY.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Hash.ofLeaf(new byte[0]).hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void has_the_root_that_its_lines_give_at_every_size() {
        grow(0, MOST);
        for (int size = 0; size <= MOST; size++) {
            assertThat(tree().root(size)).as("size %d", size).isEqualTo(rootOf(0, size));
        }
    }

    @Test
    void proves_every_line_at_every_size_and_no_other() {
        grow(0, MOST);
        for (int size = 1; size <= MOST; size += size < 20 ? 1 : 37) {
            Hash root = tree().root(size);
            for (int leaf = 0; leaf < size; leaf++) {
                var proof = tree().inclusion(leaf, size);
                assertThat(Proofs.includes(LEAVES.get(leaf), leaf, size, proof, root))
                        .as("%d of %d", leaf, size)
                        .isTrue();
                assertThat(Proofs.includes(LEAVES.get(leaf + 1), leaf, size, proof, root))
                        .isFalse();
                if (size > 1) {
                    assertThat(Proofs.includes(LEAVES.get(leaf), (leaf + 1) % size, size, proof, root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void proves_that_every_size_continues_every_smaller_one_and_no_other() {
        grow(0, 300);
        for (int larger = 1; larger <= 300; larger += larger < 20 ? 1 : 23) {
            for (int smaller = 1; smaller <= larger; smaller++) {
                var proof = tree().consistency(smaller, larger);
                Hash before = tree().root(smaller);
                Hash after = tree().root(larger);
                assertThat(Proofs.continues(smaller, before, larger, after, proof))
                        .as("%d to %d", smaller, larger)
                        .isTrue();
                assertThat(Proofs.continues(smaller, LEAVES.get(0), larger, LEAVES.get(1), proof))
                        .isFalse();
                if (smaller < larger) {
                    assertThat(Proofs.continues(smaller, after, larger, after, proof))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void grows_beyond_a_full_tile_of_full_tiles() {
        grow(0, 70_000);
        assertThat(new Tile(0, 273).widthIn(70_000)).isEqualTo(112);
        assertThat(new Tile(1, 0).widthIn(70_000)).isEqualTo(256);
        assertThat(new Tile(1, 1).widthIn(70_000)).isEqualTo(17);
        assertThat(new Tile(2, 0).widthIn(70_000)).isEqualTo(1);
        assertThat(stored).hasSize(274 + 2 + 1);
        stored.forEach((tile, hashes) -> assertThat(hashes).hasSize(tile.widthIn(70_000) * Hash.LENGTH));
        for (int size : List.of(65_535, 65_536, 65_537, 70_000)) {
            assertThat(tree().root(size)).isEqualTo(rootOf(0, size));
            assertThat(Proofs.continues(999, tree().root(999), size, tree().root(size), tree().consistency(999, size)))
                    .isTrue();
        }
    }

    @Test
    void asks_only_for_the_tiles_that_it_needs() {
        grow(0, 70_000);
        var random = new SplittableRandom(9162);
        for (int i = 0; i < 300; i++) {
            long size = random.nextLong(1, 70_001);
            long leaf = random.nextLong(size);
            var few = new HashMap<Tile, byte[]>();
            StoredTree.needed(leaf, size).forEach(tile -> {
                byte[] hashes = stored.get(tile);
                if (hashes != null) few.put(tile, hashes);
            });
            var tree = new StoredTree(few);
            assertThat(Proofs.includes(LEAVES.get((int) leaf), leaf, size, tree.inclusion(leaf, size), tree.root(size)))
                    .isTrue();
            if (leaf > 0) {
                assertThat(Proofs.continues(leaf, tree.root(leaf), size, tree.root(size), tree.consistency(leaf, size)))
                        .isTrue();
            }
        }
    }

    /** As the sequencer does: batch by batch, from what is stored of the edge. */
    private void grow(int from, int to) {
        var random = new SplittableRandom(6962);
        int at = from;
        while (at < to) {
            int until = Math.min(to, at + random.nextInt(1, 401));
            var edge = new TreeEdge(at, edgeOf(at));
            for (Hash leaf : LEAVES.subList(at, until)) edge.add(leaf);
            stored.putAll(edge.changed());
            at = until;
        }
    }

    private Map<Tile, byte[]> edgeOf(long size) {
        var all = new HashMap<Tile, byte[]>();
        for (Tile tile : TreeEdge.of(size)) {
            byte[] hashes = stored.get(tile);
            if (hashes != null) all.put(tile, hashes);
        }
        return all;
    }

    private StoredTree tree() {
        return new StoredTree(stored);
    }

    private static Hash rootOf(int from, int to) {
        if (to == from) return Hash.EMPTY;
        var level = new ArrayList<>(LEAVES.subList(from, to));
        if (level.size() == 1) return level.getFirst();
        int split = Integer.highestOneBit(level.size() - 1);
        return Hash.ofNode(rootOf(from, from + split), rootOf(from + split, to));
    }
}
