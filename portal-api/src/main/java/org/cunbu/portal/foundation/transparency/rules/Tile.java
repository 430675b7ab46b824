package org.cunbu.portal.foundation.transparency.rules;

/**
 * A tile of the tree: up to 256 neighbouring hashes, at level 0 of leaves, above of full tiles below.
 *
 * @param n its number from the left
 */
public record Tile(int level, long n) {

    /** Hashes in a full tile. */
    public static final int WIDTH = 256;

    /** Levels of a tree that no county will outgrow: 256 to the power of 7 leaves. */
    public static final int LEVELS = 7;

    /** The tile of this level that holds the hash above the leaf. */
    public static Tile above(long leaf, int level) {
        return new Tile(level, leaf >> 8 * (level + 1));
    }

    /** How many hashes it has in a tree of this size; none where it is not in the tree. */
    public int widthIn(long size) {
        long hashes = (size >> 8 * level) - (n << 8);
        return (int) Math.clamp(hashes, 0, WIDTH);
    }
}
