package org.cunbu.portal.foundation.privacy;

import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Seals files and their names with the vault's keys, each to its own place: laid elsewhere, they no longer open. For the
 * room that keeps what people attach; who may open it, the rooms above have checked.
 */
@Service
public class Seal {

    private static final String PLACE = "attachment";

    private final Cipher cipher;

    Seal(Cipher cipher) {
        this.cipher = cipher;
    }

    /** @param part which piece of the attachment it is */
    public byte[] close(byte[] bytes, UUID attachment, String part) {
        return cipher.seal(bytes, PLACE, attachment, part);
    }

    public byte[] open(byte[] sealed, UUID attachment, String part) {
        return cipher.open(sealed, PLACE, attachment, part);
    }

    /** A word about it, as hex, which is how it is bound. */
    public String close(String word, UUID attachment, String part) {
        return cipher.seal(word, PLACE, attachment, part);
    }

    public String open(String hex, UUID attachment, String part) {
        return cipher.open(hex, PLACE, attachment, part);
    }
}
