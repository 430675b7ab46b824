package org.cunbu.portal.foundation.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals text to the place where it lies (AES-256-GCM; key id in front, table, row and column as associated data): moved
 * to another row it no longer opens. The one place to change for another cipher.
 */
@Component
class Cipher {

    private static final HexFormat HEX = HexFormat.of();

    private final Aead aead;

    Cipher(KeyFolder keys) throws GeneralSecurityException {
        this.aead = keys.vault().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** As hex, which is how it is bound; the column holds the bytes. */
    String seal(String text, String table, UUID row, String column) {
        return HEX.formatHex(seal(text.getBytes(StandardCharsets.UTF_8), table, row, column));
    }

    byte[] seal(byte[] bytes, String table, UUID row, String column) {
        try {
            return aead.encrypt(bytes, place(table, row, column));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + table + "." + column, e);
        }
    }

    @Nullable
    String sealIfAny(@Nullable String text, String table, UUID row, String column) {
        return text == null ? null : seal(text, table, row, column);
    }

    String open(String hex, String table, UUID row, String column) {
        return new String(open(HEX.parseHex(hex), table, row, column), StandardCharsets.UTF_8);
    }

    byte[] open(byte[] sealed, String table, UUID row, String column) {
        try {
            return aead.decrypt(sealed, place(table, row, column));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + table + "." + column + " of " + row, e);
        }
    }

    private static byte[] place(String table, UUID row, String column) {
        return (table + "/" + row + "/" + column).getBytes(StandardCharsets.UTF_8);
    }
}
