package org.cunbu.portal.petition.casework.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a follow-up asks of those who wrote themselves: drawn from the public log so that nobody chooses and anybody can
 * draw again. Every answered letter gets a rank from its handle and the root of the tree as it was signed afterwards; those
 * that rank first are asked.
 */
public final class Sample {

    /** One in so many of those that no official typed in. */
    public static final int ONE_IN = 10;

    private Sample() {}

    /**
     * Those drawn, in the order of their rank.
     *
     * @param root    the tree's root in Base64, as the checkpoint says it
     * @param handles of all letters answered between the checkpoint before and this one
     * @param entered those of them that officials typed in: all of these are asked anyway and draw nobody else's lot
     */
    public static List<UUID> of(String root, Collection<UUID> handles, Set<UUID> entered) {
        List<UUID> rest = ranked(root, handles).stream()
                .filter(handle -> !entered.contains(handle))
                .toList();
        return rest.subList(0, Math.ceilDiv(rest.size(), ONE_IN));
    }

    /** All of them in the order in which they are drawn. */
    public static List<UUID> ranked(String root, Collection<UUID> handles) {
        return handles.stream()
                .distinct()
                .sorted(Comparator.comparing((UUID handle) -> rank(root, handle)))
                .toList();
    }

    /** SHA-256 over the root, a line feed and the handle, in hexadecimal digits. */
    static String rank(String root, UUID handle) {
        byte[] words = (root + "\n" + handle).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
