package org.cunbu.portal.foundation.transparency.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roots and proofs (RFC 9162, sections 2.1.1, 2.1.3, 2.1.4) out of tiles. */
public final class StoredTree {

    private final Map<Tile, byte[]> tiles;

    /** @param tiles at least those that {@link #needed} names for the question */
    public StoredTree(Map<Tile, byte[]> tiles) {
        this.tiles = tiles;
    }

    /** The tiles that answer questions about these leaves and sizes. */
    public static Set<Tile> needed(long... positions) {
        var all = new LinkedHashSet<Tile>();
        for (long position : positions) {
            for (int level = 0; level < Tile.LEVELS; level++) {
                all.add(Tile.above(position, level));
                if (position > 0) all.add(Tile.above(position - 1, level));
            }
        }
        return all;
    }

    public Hash root(long size) {
        return size == 0 ? Hash.EMPTY : over(0, size);
    }

    /** The hashes that join a leaf with the root, from the leaf up. */
    public List<Hash> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) throw new IllegalArgumentException("leaf %d of %d".formatted(leaf, size));
        var proof = new ArrayList<Hash>();
        inclusion(leaf, 0, size, proof);
        return proof;
    }

    private void inclusion(long leaf, long from, long to, List<Hash> proof) {
        if (to - from == 1) return;
        long middle = from + split(to - from);
        if (leaf < middle) {
            inclusion(leaf, from, middle, proof);
            proof.add(over(middle, to));
        } else {
            inclusion(leaf, middle, to, proof);
            proof.add(over(from, middle));
        }
    }

    /** The hashes that show that the tree of the larger size begins with the smaller one. */
    public List<Hash> consistency(long smaller, long larger) {
        if (smaller < 0 || smaller > larger) {
            throw new IllegalArgumentException("sizes %d and %d".formatted(smaller, larger));
        }
        var proof = new ArrayList<Hash>();
        if (smaller > 0 && smaller < larger) consistency(smaller, 0, larger, true, proof);
        return proof;
    }

    private void consistency(long smaller, long from, long to, boolean whole, List<Hash> proof) {
        if (smaller == to) {
            if (!whole) proof.add(over(from, to));
            return;
        }
        long middle = from + split(to - from);
        if (smaller <= middle) {
            consistency(smaller, from, middle, whole, proof);
            proof.add(over(middle, to));
        } else {
            consistency(smaller, middle, to, false, proof);
            proof.add(over(from, middle));
        }
    }

    /** The largest power of two below the number. */
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private Hash over(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1 && from % leaves == 0) return full(from, Long.numberOfTrailingZeros(leaves));
        long middle = from + split(leaves);
        return Hash.ofNode(over(from, middle), over(middle, to));
    }

    private Hash full(long from, int height) {
        int level = height / 8;
        int hashes = 1 << height % 8;
        var tile = Tile.above(from, level);
        int first = (int) (from >> 8 * level) & Tile.WIDTH - 1;
        byte[] stored = tiles.get(tile);
        if (stored == null || stored.length < (first + hashes) * Hash.LENGTH) {
            throw new IllegalStateException("the log's tile %s is not whole".formatted(tile));
        }
        return over(stored, first, hashes);
    }

    /** The hash over some neighbours in a tile, as many as a power of two. */
    static Hash over(byte[] tile, int first, int hashes) {
        if (hashes == 1) {
            return new Hash(Arrays.copyOfRange(tile, first * Hash.LENGTH, (first + 1) * Hash.LENGTH));
        }
        return Hash.ofNode(over(tile, first, hashes / 2), over(tile, first + hashes / 2, hashes / 2));
    }
}
