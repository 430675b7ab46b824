package org.cunbu.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbu.embedded.distribution.Folders;
import org.cunbu.standalone.CannotStart;

/** The folder of backups: a folder for each, named by its instant, and one for the log of changes of each cluster. */
final class Backups {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    Backups(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    /** One backup with its list. */
    record One(Path folder, Manifest manifest) {}

    /** All that were finished, the oldest first. */
    List<One> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(one -> Files.exists(one.resolve(Manifest.NAME)))
                    .filter(one -> !one.getFileName().toString().endsWith(UNFINISHED))
                    .map(one -> new One(one, Manifest.read(one)))
                    .sorted(Comparator.comparing(one -> one.manifest().finished()))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The newest that an instant can be reached from; the newest of all where none is asked for. */
    Optional<One> newest(Optional<Instant> until) {
        return all().reversed().stream()
                .filter(one ->
                        until.map(at -> !one.manifest().finished().isAfter(at)).orElse(true))
                .findFirst();
    }

    /** Holds the folder, so that two backups never meet in it; closing lets it go. */
    AutoCloseable hold() {
        try {
            Copying.makeFolder(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new CannotStart("另一个备份正在写 " + folder + " · another backup is being written there");
            }
            return channel;
        } catch (IOException failed) {
            throw new CannotStart("备份目录不能写：" + folder + " · the folder for backups cannot be written");
        }
    }

    /** What an interrupted backup has left behind is removed. */
    void tidy() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            for (Path one : found.filter(path -> path.getFileName().toString().endsWith(UNFINISHED))
                    .toList()) {
                Folders.delete(one);
            }
        }
    }

    Path begin(Instant at) throws IOException {
        Path begun = folder.resolve(NAME.format(at) + UNFINISHED);
        Copying.makeFolder(begun);
        return begun;
    }

    Path finish(Path begun) throws IOException {
        String name = begun.getFileName().toString();
        Path finished = begun.resolveSibling(name.substring(0, name.length() - UNFINISHED.length()));
        return Files.move(begun, finished);
    }
}
