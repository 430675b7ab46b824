package org.cunbu.portal.petition.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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

    /** A code has few digits: without the key nobody finds it again. */
    byte[] hashOf(PetitionId petition, String code) {
        return keys.hmac("receipt-code", bytes(petition.value()), text(code));
    }

    /** The key of what another system calls so; nobody outside can guess it. */
    UUID keyOf(String reference) {
        var mac = ByteBuffer.wrap(keys.hmac("work-order", text(reference)));
        return new UUID(mac.getLong() & ~0xF000L | 0x8000L, mac.getLong() >>> 2 | Long.MIN_VALUE);
    }

    /** A further secret of the same receipt. */
    ReceiptSecret furtherOf(UUID id, ReceiptNumber number) {
        byte[] mac = keys.hmac("receipt-further", bytes(id), number.value().getBytes(StandardCharsets.US_ASCII));
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
        var parts = new ArrayList<byte[]>(List.of(
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
                text(letter.publish() + "," + letter.keepFromVillage())));
        if (!letter.circumstances().areOrdinary()) parts.addAll(besides(letter.circumstances()));
        return keys.hmac("submission", parts.toArray(byte[][]::new));
    }

    private static List<byte[]> besides(Circumstances how) {
        var parts = new ArrayList<byte[]>();
        how.people().forEach(person -> {
            var name = person.name();
            var phone = person.phone();
            var email = person.email();
            parts.add(text(name == null ? "" : name.text()));
            parts.add(text(phone == null ? "" : phone.digits()));
            parts.add(text(email == null ? "" : email.address()));
        });
        parts.add(text(how.body().name()));
        parts.add(text(how.enteredBy().name()));
        parts.add(text(how.elsewhere().map(ExternalRef::toString).orElse("")));
        parts.add(text(how.joint().map(many -> "" + many.people()).orElse("")));
        parts.add(text(how.post()
                .map(post -> post.address() + post.snapshot().orElse(""))
                .orElse("")));
        return parts;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(IdempotencyKey key) {
        return bytes(key.value());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
