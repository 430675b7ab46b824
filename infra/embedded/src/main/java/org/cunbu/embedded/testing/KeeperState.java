package org.cunbu.embedded.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.cunbu.embedded.process.KeptValues;
import org.cunbu.embedded.process.ProcessIdentity;

/** The file through which a keeper tells tests in other programs where its services are. */
final class KeeperState {

    private static final String FILE = "state.properties";

    private final Path file;

    KeeperState(Path folder) {
        this.file = folder.resolve(FILE);
    }

    Path file() {
        return file;
    }

    /** For the keeper alone: begins anew. */
    KeptValues begin() {
        remove();
        return new KeptValues(file);
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a living keeper says now; empty when there is none. */
    Optional<Properties> read() {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException absent) {
            return Optional.empty();
        }
        return ProcessIdentity.read(values.getProperty("keeper", ""))
                .filter(ProcessIdentity::isAlive)
                .map(alive -> values);
    }
}
