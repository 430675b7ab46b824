package org.cunbu.portal.foundation.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.foundation.transparency.rules.SigningKey;

/**
 * The keys that sign the log, in {@code log.txt} of the folder with the portal's keys: two lines a key, its secret and its
 * public half. All keys in the file sign, so that an old and a new one overlap; the file is read for every signature, and
 * without it nothing is signed while letters still come in.
 */
public final class SignerKeys {

    /** The file's name in the folder. */
    public static final String FILE = "log.txt";

    private final Path file;

    public SignerKeys(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** The name of the log of a portal: its address without scheme. */
    public static String logAt(String site) {
        var address = site.isBlank() ? null : URI.create(site).getRawAuthority();
        return (address == null ? "cunbu" : address) + "/log";
    }

    /** Makes the first key of a log, unless there is one. */
    public void createIfAbsent(String name) {
        if (!Files.exists(file)) write(List.of(SigningKey.generate(name)));
    }

    /** The keys; none where there is no file. */
    List<SigningKey> read() {
        try {
            if (!Files.exists(file)) return List.of();
            var lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            if (lines.size() % 2 != 0) throw new IllegalStateException(file + " has half a key");
            var keys = new ArrayList<SigningKey>();
            for (int i = 0; i < lines.size(); i += 2) keys.add(SigningKey.read(lines.get(i), lines.get(i + 1)));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written beside and linked, so that nobody ever finds half a file. */
    private void write(List<SigningKey> keys) {
        var text = new StringBuilder(
                "# Signs the public log. Two lines a key; every key here signs. Keep a copy apart.\n");
        keys.forEach(key -> text.append(key.writeSecret())
                .append('\n')
                .append(key.open().write())
                .append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var half = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "new",
                    ".txt",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, text);
            try {
                Files.createLink(file, half);
            } catch (FileAlreadyExistsException e) {
                // another start was first; its key holds
            } finally {
                Files.delete(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
