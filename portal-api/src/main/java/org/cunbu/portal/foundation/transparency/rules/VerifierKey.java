package org.cunbu.portal.foundation.transparency.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The public half of a key of the log, as C2SP signed-note writes it: {@code name+0a1b2c3d+base64}. */
public record VerifierKey(String name, byte[] open) {

    static final byte ED25519 = 1;

    /** Reads a key; empty where it is none. */
    public static Optional<VerifierKey> read(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) return Optional.empty();
        try {
            byte[] data = Base64.getDecoder().decode(parts[2]);
            if (data.length != 33 || data[0] != ED25519) return Optional.empty();
            var key = new VerifierKey(parts[0], Arrays.copyOfRange(data, 1, 33));
            return key.write().equals(text) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first four bytes of SHA-256 over name, new line, kind and key. */
    public int id() {
        byte[] hash = Hash.sha256(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', ED25519}, open);
        return ByteBuffer.wrap(hash).getInt();
    }

    public String write() {
        return "%s+%08x+%s".formatted(name, id(), encoded(open));
    }

    /** Whether the line of a note is this key's signature over the note's text. */
    boolean signed(String text, String line) {
        String head = "— " + name + " ";
        if (!line.startsWith(head)) return false;
        try {
            String encoded = line.substring(head.length());
            byte[] data = Base64.getDecoder().decode(encoded);
            return data.length == 68
                    && Base64.getEncoder().encodeToString(data).equals(encoded)
                    && ByteBuffer.wrap(data).getInt() == id()
                    && Ed25519.verifies(
                            open, text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(data, 4, data.length));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static String encoded(byte[] key) {
        byte[] data = new byte[33];
        data[0] = ED25519;
        System.arraycopy(key, 0, data, 1, 32);
        return Base64.getEncoder().encodeToString(data);
    }
}
