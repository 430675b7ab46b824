package org.cunbu.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cunbu.standalone.CannotStart;

/**
 * The servers' passwords in a backup: sealed under the portal's own keys, which are kept apart. They open the servers of
 * the running portal, so they may not lie open beside the data.
 */
final class SealedSecrets {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final byte[] PURPOSE = "cunbu backup secrets 1".getBytes(StandardCharsets.UTF_8);

    private final SecretKeySpec key;

    /** @param keys the folder with the portal's keys */
    SealedSecrets(Path keys) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Files.readAllBytes(keys.resolve("hmac.json")), "HmacSHA256"));
            this.key = new SecretKeySpec(mac.doFinal(PURPOSE), "AES");
        } catch (IOException missing) {
            throw new CannotStart(
                    "没有密钥：" + keys.resolve("hmac.json") + "；密钥目录用 CUNBU_KEYS 指定 · the portal's keys are not there");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] seal(byte[] open) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            byte[] sealed = cipher.doFinal(open);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] open(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, all, 0, NONCE));
            return cipher.doFinal(all, NONCE, all.length - NONCE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException otherKey) {
            throw new CannotStart("密钥不对，打不开备份里的口令 · these keys do not open the backup's passwords");
        }
    }
}
