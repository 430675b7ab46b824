package org.cunbu.portal.foundation.transparency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.transparency.rules.Hash;
import org.cunbu.portal.foundation.transparency.rules.Note;
import org.cunbu.portal.foundation.transparency.rules.SigningKey;
import org.cunbu.portal.foundation.transparency.rules.StoredTree;
import org.cunbu.portal.foundation.transparency.rules.Tile;
import org.cunbu.portal.foundation.transparency.rules.TilePath;
import org.cunbu.portal.foundation.transparency.rules.TreeEdge;

/** A whole log as files, the way it is fetched; whoever holds the disk can change any of them. */
record Site(List<String> lines, Map<String, byte[]> files) {

    /** The site that these lines make when these keys sign it. */
    static Site of(List<String> lines, List<SigningKey> keys) {
        var files = new LinkedHashMap<String, byte[]>();
        var edge = new TreeEdge(0, Map.of());
        lines.forEach(line -> edge.add(Hash.ofLeaf(line.getBytes(StandardCharsets.UTF_8))));
        Map<Tile, byte[]> tiles = edge.changed();
        tiles.forEach((tile, hashes) ->
                files.put("tile/" + TilePath.of(tile, edge.size()).write(), hashes));
        for (int from = 0; from < lines.size(); from += Tile.WIDTH) {
            var some = lines.subList(from, Math.min(lines.size(), from + Tile.WIDTH));
            files.put(bundle(from, some.size()), Bundles.of(some));
        }
        var note = Note.sign(edge.size(), new StoredTree(tiles).root(edge.size()), keys);
        files.put("checkpoint", bytes(note.write()));
        files.put(
                "key", bytes(keys.stream().map(key -> key.open().write() + "\n").collect(Collectors.joining())));
        return new Site(List.copyOf(lines), files);
    }

    static String bundle(int from, int width) {
        return "tile/" + new TilePath(true, 0, from / Tile.WIDTH, width).write();
    }

    /** The same with one file changed. */
    Site with(String name, byte[] content) {
        var changed = new LinkedHashMap<>(files);
        changed.put(name, content);
        return new Site(lines, changed);
    }

    /** The same lines on the disk, but what this site says of tiles and signature. */
    Site withBundlesOf(List<String> other) {
        var changed = new LinkedHashMap<>(files);
        for (int from = 0; from < lines.size(); from += Tile.WIDTH) {
            int width = Math.min(lines.size() - from, Tile.WIDTH);
            var some = other.subList(Math.min(from, other.size()), Math.min(other.size(), from + width));
            changed.put(bundle(from, width), Bundles.of(some));
        }
        return new Site(lines, changed);
    }

    /** Writes only what differs from what lies there, and takes away what is not in it. */
    void writeTo(Path folder, Map<String, byte[]> lyingThere) throws IOException {
        for (String name : new ArrayList<>(lyingThere.keySet())) {
            if (!files.containsKey(name)) {
                Files.delete(folder.resolve(name));
                lyingThere.remove(name);
            }
        }
        for (var file : files.entrySet()) {
            if (Arrays.equals(file.getValue(), lyingThere.get(file.getKey()))) continue;
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
            lyingThere.put(file.getKey(), file.getValue());
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
