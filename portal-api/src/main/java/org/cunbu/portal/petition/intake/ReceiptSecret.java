package org.cunbu.portal.petition.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;

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
        value = value.replaceAll("[\\s\\-–—－]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (value.length() != LENGTH
                || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)
                || ALPHABET.indexOf(value.charAt(0)) > 7) {
            throw new IllegalArgumentException("查询码不对：应是 26 个字母和数字，请再核对一遍");
        }
    }

    static ReceiptSecret of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a secret has 128 bits");
        }
        var rest = new BigInteger(1, bytes);
        var digits = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt(rest.intValue() & 31);
            rest = rest.shiftRight(5);
        }
        return new ReceiptSecret(new String(digits));
    }

    byte[] bytes() {
        var number = BigInteger.ZERO;
        for (int i = 0; i < LENGTH; i++) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(value.charAt(i))));
        }
        byte[] signed = number.toByteArray();
        var bytes = new byte[BYTES];
        int kept = Math.min(BYTES, signed.length);
        System.arraycopy(signed, signed.length - kept, bytes, BYTES - kept, kept);
        Arrays.fill(signed, (byte) 0);
        return bytes;
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
