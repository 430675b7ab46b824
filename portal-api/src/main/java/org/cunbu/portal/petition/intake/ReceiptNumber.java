package org.cunbu.portal.petition.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.random.RandomGenerator;

/**
 * The number of a letter: nine characters drawn at random and one that checks them. The alphabet leaves out what the
 * eye confuses (0 O, 1 I L) and has 31 characters, a prime: the weighted sum modulo 31 finds every wrong character and
 * every swap of two. Nobody can guess one number from another.
 */
public record ReceiptNumber(@JsonValue String value) {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int LENGTH = 10;
    /** Of so many numbers one is drawn; the last character follows from the others. */
    private static final long ALL = (long) Math.pow(ALPHABET.length(), LENGTH - 1);

    /** Reads a number as people type it: small letters, spaces and dashes do not matter. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReceiptNumber {
        if (!isValid(value)) value = AsTyped.tidied(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException("编号不对：应是 10 个字母和数字，请再核对一遍");
        }
    }

    /** A number that nobody can foresee. */
    static ReceiptNumber random(RandomGenerator random) {
        var digits = new StringBuilder(LENGTH);
        // One draw for all of them: each takes a system's own randomness.
        long drawn = random.nextLong(ALL);
        for (int i = 1; i < LENGTH; i++) {
            digits.append(ALPHABET.charAt((int) (drawn % ALPHABET.length())));
            drawn /= ALPHABET.length();
        }
        int check = Math.floorMod(-sumOf(digits), ALPHABET.length());
        return new ReceiptNumber(digits.append(ALPHABET.charAt(check)).toString());
    }

    private static boolean isValid(String text) {
        return AsTyped.isOf(text, LENGTH, ALPHABET) && sumOf(text) % ALPHABET.length() == 0;
    }

    /** The check character has weight 1, those before it 10 to 2: all different, so every swap changes the sum. */
    private static int sumOf(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (LENGTH - i) * ALPHABET.indexOf(digits.charAt(i));
        }
        return sum;
    }

    /** In groups, as it is printed: XXX-XXX-XXXX. */
    public String shown() {
        return value.substring(0, 3) + "-" + value.substring(3, 6) + "-" + value.substring(6);
    }

    @Override
    public String toString() {
        return value;
    }
}
