package org.cunbu.portal.foundation.transparency.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A key of the log with both halves. */
public record SigningKey(VerifierKey open, byte[] seed) {

    private static final String HEAD = "PRIVATE+KEY+";

    public SigningKey {
        byte[] trial = {'o', 'k'};
        if (!Ed25519.verifies(open.open(), trial, Ed25519.sign(seed, trial))) {
            throw new IllegalArgumentException("the two halves of the key do not belong together");
        }
    }

    public static SigningKey generate(String name) {
        var pair = Ed25519.generate();
        return new SigningKey(new VerifierKey(name, pair.open()), pair.seed());
    }

    /** Reads both halves, each written as C2SP signed-note and Go's tools write them. */
    public static SigningKey read(String secret, String open) {
        var key = VerifierKey.read(open).orElseThrow(() -> new IllegalArgumentException("not a verifier key"));
        String head = HEAD + key.name() + "+%08x+".formatted(key.id());
        if (!secret.startsWith(head)) throw new IllegalArgumentException("the two halves have different names");
        byte[] data = Base64.getDecoder().decode(secret.substring(head.length()));
        if (data.length != 33 || data[0] != VerifierKey.ED25519) throw new IllegalArgumentException("not a key");
        return new SigningKey(key, Arrays.copyOfRange(data, 1, 33));
    }

    /** The secret half as it stands in the key file. */
    public String writeSecret() {
        return HEAD + "%s+%08x+%s".formatted(open.name(), open.id(), VerifierKey.encoded(seed));
    }

    /** The line that signs the text of a note. */
    String sign(String text) {
        byte[] signature = Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8));
        byte[] data = ByteBuffer.allocate(4 + signature.length)
                .putInt(open.id())
                .put(signature)
                .array();
        return "— " + open.name() + " " + Base64.getEncoder().encodeToString(data) + "\n";
    }

    @Override
    public String toString() {
        return open.write();
    }
}
