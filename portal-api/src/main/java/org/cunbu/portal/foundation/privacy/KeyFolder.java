package org.cunbu.portal.foundation.privacy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The folder with the portal's keys: {@code vault.json} seals people and letters, {@code hmac.json} makes receipts and
 * blind indexes. Losing it loses the people; whoever runs the portal keeps a copy apart from the database's.
 */
public final class KeyFolder {

    private static final String VAULT = "vault.json";
    private static final String HMAC = "hmac.json";

    private final Path folder;

    private KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** Opens a folder that has its keys; where one is missing, says so in a sentence. */
    public static KeyFolder open(Path folder) {
        for (String file : new String[] {VAULT, HMAC}) {
            if (!Files.isReadable(folder.resolve(file))) {
                throw new IllegalStateException(
                        "The key file " + folder.resolve(file).toAbsolutePath()
                                + " is not there: set cunbu.keys to the folder that holds the portal's keys.");
            }
        }
        return new KeyFolder(folder);
    }

    /** Makes the folder's keys at the first start; where some are there and some are not, says so and makes none. */
    public static KeyFolder createIfAbsent(Path folder) {
        try {
            if (Files.exists(folder.resolve(VAULT)) || Files.exists(folder.resolve(HMAC))) return open(folder);
            AeadConfig.register();
            Files.createDirectories(folder);
            byte[] master = new byte[32];
            new SecureRandom().nextBytes(master);
            create(
                    folder.resolve(HMAC),
                    "{\"version\":1,\"key\":\"" + Base64.getEncoder().encodeToString(master) + "\"}");
            create(folder.resolve(VAULT), newVaultKeys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The portal's keys cannot be made", e);
        }
        return open(folder);
    }

    /** The keys that seal the vault; older ones stay among them, so that what they sealed can be opened. */
    KeysetHandle vault() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(read(VAULT), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key file " + folder.resolve(VAULT) + " cannot be read", e);
        }
    }

    /** The secret from which receipts and blind indexes are derived. */
    byte[] hmacSecret() {
        String json = read(HMAC);
        int at = json.indexOf("\"key\":\"") + 7;
        int end = json.indexOf('"', at);
        if (at < 7 || end < 0)
            throw new IllegalStateException("The key file " + folder.resolve(HMAC) + " cannot be read");
        byte[] secret = Base64.getDecoder().decode(json.substring(at, end));
        if (secret.length < 32) throw new IllegalStateException("The key in " + folder.resolve(HMAC) + " is too short");
        return secret;
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newVaultKeys() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
    }

    /** Written beside and moved, so that no start ever finds half a key. */
    private static void create(Path file, String content) throws IOException {
        if (Files.exists(file)) return;
        Path half = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "new",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, content, StandardOpenOption.WRITE);
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException e) {
            // another start was first; its keys hold
        } finally {
            Files.delete(half);
        }
    }
}
