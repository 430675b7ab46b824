package org.cunbu.web.layout;

import java.util.List;
import java.util.Locale;

/** How large a page's type is: as usual, 长辈版, and one step more. */
public enum TypeSize {
    NORMAL,
    ELDER,
    LARGE;

    /** The word in cookie and markup. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isElder() {
        return this != NORMAL;
    }

    public static List<TypeSize> all() {
        return List.of(values());
    }

    /** An unknown word means the usual size. */
    public static TypeSize of(String word) {
        return all().stream()
                .filter(size -> size.word().equals(word))
                .findFirst()
                .orElse(NORMAL);
    }
}
