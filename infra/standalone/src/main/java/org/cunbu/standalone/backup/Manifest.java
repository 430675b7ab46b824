package org.cunbu.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cunbu.standalone.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup consists of.
 *
 * @param format of this list
 * @param system PostgreSQL's number of the cluster
 * @param started when copying began
 * @param finished from this instant on the backup can be restored
 * @param from where in the log of changes it begins, to where it must be read at least
 * @param demo whether it is of a demonstration
 * @param keys the marks of the keys without which it cannot be read; the keys themselves are not in it
 */
record Manifest(
        int format,
        String system,
        Instant started,
        Instant finished,
        String from,
        String to,
        boolean demo,
        Map<String, String> keys,
        List<Copied> files) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** One file, by its path within the backup. */
    record Copied(String path, long size, String sha256) {}

    long bytes() {
        return files.stream().mapToLong(Copied::size).sum();
    }

    void write(Path backup) {
        try {
            Files.writeString(backup.resolve(NAME), JSON.writeValueAsString(this));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Manifest read(Path backup) {
        try {
            Manifest manifest = JSON.readValue(Files.readString(backup.resolve(NAME)), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new CannotStart("备份 " + backup + " 是另一个版本的格式（" + manifest.format()
                        + "），请用当时的程序恢复 · it was made by another version");
            }
            return manifest;
        } catch (IOException | JacksonException unreadable) {
            throw new CannotStart(backup.resolve(NAME) + " 读不出 · the list of the backup cannot be read");
        }
    }
}
