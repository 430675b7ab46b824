package org.cunbu.embedded.process;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** Values chosen once and kept in a file that only its owner may read. */
public final class KeptValues {

    private final Path file;
    private final Properties values = new Properties();

    public KeptValues(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    /** The value of an earlier time, or a new one that is kept from now on. */
    public synchronized String get(String name, Supplier<String> choose) {
        return find(name).orElseGet(() -> put(name, choose.get()));
    }

    public synchronized String put(String name, String value) {
        values.setProperty(name, value);
        save();
        return value;
    }

    private void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            StringWriter text = new StringWriter();
            values.store(text, null);
            Files.writeString(next, text.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
