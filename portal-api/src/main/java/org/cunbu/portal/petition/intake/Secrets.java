package org.cunbu.portal.petition.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.privacy.HmacKeys;
import org.springframework.stereotype.Component;

/** Makes receipts' secrets, always the same for the same submission, and the hashes that are kept of things. */
@Component
class Secrets {

    private final HmacKeys keys;

    Secrets(HmacKeys keys) {
        this.keys = keys;
    }

    /** A lost answer can be asked for again: key and number give the secret, and nothing else does. */
    ReceiptSecret secretOf(IdempotencyKey key, ReceiptNumber number) {
        byte[] mac = keys.hmac("receipt", bytes(key), number.value().getBytes(StandardCharsets.US_ASCII));
        return ReceiptSecret.of(Arrays.copyOf(mac, 16));
    }

    /** 128 random bits need no slow hash. */
    static byte[] hashOf(ReceiptSecret secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A keyed hash of everything that was sent, so that a stolen table betrays no short letter. */
    byte[] bodyOf(Submission letter) {
        var contact = letter.contact();
        return keys.hmac(
                "submission",
                text(letter.channel().name()),
                text(letter.kind().name()),
                text(letter.title().text()),
                text(letter.text().text()),
                text(letter.place().toString()),
                text(contact.map(c -> c.name() == null ? "" : c.name().text()).orElse("")),
                text(contact.map(c -> c.phone() == null ? "" : c.phone().digits())
                        .orElse("")),
                text(contact.map(c -> c.email() == null ? "" : c.email().address())
                        .orElse("")),
                text(letter.publish() + "," + letter.keepFromVillage()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(IdempotencyKey key) {
        return ByteBuffer.allocate(16)
                .putLong(key.value().getMostSignificantBits())
                .putLong(key.value().getLeastSignificantBits())
                .array();
    }
}
