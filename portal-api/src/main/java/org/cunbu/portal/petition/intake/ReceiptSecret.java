package org.cunbu.portal.petition.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;

/**
 * The secret that opens a letter together with its number: 128 bits in Crockford's base 32, where O reads as 0 and I
 * and L as 1. Only its hash is stored.
 */
public record ReceiptSecret(@JsonValue String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BYTES = 16;

    /** Reads a secret as people type it: small letters, spaces and dashes do not matter. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReceiptSecret {
        if (!isValid(value)) {
            value = AsTyped.tidied(value).replace('O', '0').replace('I', '1').replace('L', '1');
        }
        if (!isValid(value)) {
            throw new IllegalArgumentException("查询码不对：应是 26 个字母和数字，请再核对一遍");
        }
    }

    private static boolean isValid(String text) {
        // 26 times five bits are two more than 128.
        return AsTyped.isOf(text, LENGTH, ALPHABET) && ALPHABET.indexOf(text.charAt(0)) <= 7;
    }

    static ReceiptSecret of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a secret has 128 bits");
        }
        var halves = ByteBuffer.wrap(bytes);
        long high = halves.getLong();
        long low = halves.getLong();
        var digits = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) low & 31);
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new ReceiptSecret(new String(digits));
    }

    byte[] bytes() {
        long high = 0;
        long low = 0;
        for (int i = 0; i < LENGTH; i++) {
            high = high << 5 | low >>> 59;
            low = low << 5 | ALPHABET.indexOf(value.charAt(i));
        }
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /** In groups, as it is printed. */
    public String shown() {
        return String.join(
                "-",
                value.substring(0, 5),
                value.substring(5, 10),
                value.substring(10, 15),
                value.substring(15, 20),
                value.substring(20));
    }

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "ReceiptSecret[…]";
    }
}
