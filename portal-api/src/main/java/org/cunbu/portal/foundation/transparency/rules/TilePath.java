package org.cunbu.portal.foundation.transparency.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a tile or of a bundle of leaves after C2SP tlog-tiles: {@code 0/x001/x234/067}, {@code entries/067.p/8}.
 *
 * @param width how many hashes or leaves are asked for; 256 where the address names no part
 */
public record TilePath(boolean entries, int level, long n, int width) {

    private static final Pattern SHAPE =
            Pattern.compile("(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,5})(\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /** Reads an address; empty where it is none, or not written in the one way. */
    public static Optional<TilePath> read(String path) {
        var found = SHAPE.matcher(path);
        if (!found.matches()) return Optional.empty();
        boolean entries = found.group(1).equals("entries");
        int level = entries ? 0 : Integer.parseInt(found.group(1));
        long n = Long.parseLong(found.group(2).replace("x", "").replace("/", "") + found.group(3));
        int width = found.group(4) == null ? Tile.WIDTH : Integer.parseInt(found.group(4));
        var read = new TilePath(entries, level, n, width);
        return read.write().equals(path) && level < Tile.LEVELS ? Optional.of(read) : Optional.empty();
    }

    /** The hashes of a tile as it stands in a tree of this size. */
    public static TilePath of(Tile tile, long size) {
        return new TilePath(false, tile.level(), tile.n(), tile.widthIn(size));
    }

    public String write() {
        var path = new StringBuilder("%03d".formatted(n % 1000));
        for (long rest = n / 1000; rest > 0; rest /= 1000) path.insert(0, "x%03d/".formatted(rest % 1000));
        return (entries ? "entries" : level) + "/" + path + (width == Tile.WIDTH ? "" : ".p/" + width);
    }
}
