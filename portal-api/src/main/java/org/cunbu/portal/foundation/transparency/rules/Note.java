package org.cunbu.portal.foundation.transparency.rules;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A checkpoint as a signed note: the log's name, its size and its root, then a signature by each of its keys. */
public record Note(String origin, long size, Hash root, String signatures) {

    /** Signs size and root with every key; all keys bear the log's name. */
    public static Note sign(long size, Hash root, List<SigningKey> keys) {
        String origin = keys.getFirst().open().name();
        String text = text(origin, size, root);
        return new Note(
                origin, size, root, keys.stream().map(key -> key.sign(text)).collect(Collectors.joining()));
    }

    /** Reads a note; empty where it is no checkpoint. */
    public static Optional<Note> read(String note) {
        int end = note.indexOf("\n\n");
        if (end < 0) return Optional.empty();
        String[] lines = note.substring(0, end).split("\n", -1);
        if (lines.length != 3 || !lines[1].matches("0|[1-9]\\d{0,17}")) return Optional.empty();
        try {
            var root = new Hash(Base64.getDecoder().decode(lines[2]));
            var read = new Note(lines[0], Long.parseLong(lines[1]), root, note.substring(end + 2));
            return read.write().equals(note) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether one of these keys signed it. */
    public boolean isSignedByOneOf(Collection<VerifierKey> keys) {
        String text = text(origin, size, root);
        return signatures
                .lines()
                .anyMatch(line -> keys.stream().anyMatch(key -> key.name().equals(origin) && key.signed(text, line)));
    }

    public String write() {
        return text(origin, size, root) + "\n" + signatures;
    }

    private static String text(String origin, long size, Hash root) {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
