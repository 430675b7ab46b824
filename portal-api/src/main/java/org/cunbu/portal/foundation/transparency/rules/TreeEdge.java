package org.cunbu.portal.foundation.transparency.rules;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The right edge of the tree, where it grows: leaves are laid on, full tiles become hashes of the level above. */
public final class TreeEdge {

    private final Map<Tile, ByteArrayOutputStream> open = new HashMap<>();
    private final Map<Tile, ByteArrayOutputStream> changed = new LinkedHashMap<>();
    private final long[] counts = new long[Tile.LEVELS + 1];

    /** @param tiles the tiles that {@link #of} names, as far as they exist */
    public TreeEdge(long size, Map<Tile, byte[]> tiles) {
        for (int level = 0; level <= Tile.LEVELS; level++) counts[level] = size >> 8 * level;
        tiles.forEach((tile, hashes) -> {
            var bytes = new ByteArrayOutputStream(Tile.WIDTH * Hash.LENGTH);
            bytes.writeBytes(hashes);
            open.put(tile, bytes);
        });
    }

    /** The tiles at the edge of a tree of this size. */
    public static List<Tile> of(long size) {
        return IntStream.range(0, Tile.LEVELS)
                .mapToObj(level -> Tile.above(size, level))
                .toList();
    }

    /** Lays a leaf on. */
    public void add(Hash leaf) {
        add(0, leaf);
    }

    private void add(int level, Hash hash) {
        var tile = new Tile(level, counts[level]++ >> 8);
        var bytes = open.computeIfAbsent(tile, fresh -> new ByteArrayOutputStream(Tile.WIDTH * Hash.LENGTH));
        bytes.writeBytes(hash.bytes());
        changed.put(tile, bytes);
        if (bytes.size() == Tile.WIDTH * Hash.LENGTH) {
            open.remove(tile);
            add(level + 1, StoredTree.over(bytes.toByteArray(), 0, Tile.WIDTH));
        }
    }

    public long size() {
        return counts[0];
    }

    /** Every tile that is new or grew, as it stands now. */
    public Map<Tile, byte[]> changed() {
        var all = new LinkedHashMap<Tile, byte[]>();
        changed.forEach((tile, bytes) -> all.put(tile, bytes.toByteArray()));
        return all;
    }
}
