package org.cunbu.portal.petition.publication;

import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a published letter in addresses: random, so that it tells neither number nor order.
 *
 * @param value 12 small letters and digits
 */
public record PublicLetterId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{12}");
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    public PublicLetterId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a published letter is named by 12 small letters and digits");
        }
    }

    /** The beginnings of that length that a name may have: 31 to the power of it. */
    public static List<String> beginnings(int length) {
        if (length == 0) return List.of("");
        return beginnings(length - 1).stream()
                .flatMap(beginning -> ALPHABET.chars().mapToObj(c -> beginning + (char) c))
                .toList();
    }

    /** As an address names it. */
    public static PublicLetterId valueOf(String value) {
        return new PublicLetterId(value);
    }

    static PublicLetterId random() {
        var name = new StringBuilder();
        RANDOM.ints(12, 0, ALPHABET.length()).forEach(n -> name.append(ALPHABET.charAt(n)));
        return new PublicLetterId(name.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
