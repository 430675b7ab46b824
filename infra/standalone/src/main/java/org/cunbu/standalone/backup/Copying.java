package org.cunbu.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Copies files one after another, takes their fingerprints on the way, and says how far it has come. */
final class Copying {

    private static final int BUFFER = 1 << 20;

    private final Pace pace;
    private final byte[] buffer = new byte[BUFFER];

    Copying(Pace pace) {
        this.pace = pace;
    }

    /**
     * Everything below a folder. A file that vanishes meanwhile is left out, as PostgreSQL allows.
     *
     * @param within the folder's path in the backup
     * @param without what is not copied, by its path below the folder; of a folder nothing below it
     */
    List<Manifest.Copied> folder(Path from, Path backup, String within, Predicate<Path> without) throws IOException {
        List<Manifest.Copied> copied = new ArrayList<>();
        Path target = backup.resolve(within);
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                Path below = from.relativize(dir);
                if (!dir.equals(from) && without.test(below)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                makeFolder(target.resolve(below.toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path below = from.relativize(file);
                if (!without.test(below)) {
                    try {
                        copied.add(file(file, backup, within + "/" + below));
                    } catch (NoSuchFileException vanished) {
                        Files.deleteIfExists(target.resolve(below.toString()));
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failed) throws IOException {
                if (failed != null && !(failed instanceof NoSuchFileException)) {
                    throw failed;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return copied;
    }

    /** One file to its path within a folder, readable by its owner alone. */
    Manifest.Copied file(Path from, Path to, String within) throws IOException {
        MessageDigest digest = sha256();
        Path target = to.resolve(within);
        long size = 0;
        try (InputStream in = Files.newInputStream(from)) {
            makeFolder(Objects.requireNonNull(target.getParent()));
            Files.deleteIfExists(target);
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                    size += read;
                    pace.moved(read);
                }
            }
        }
        return new Manifest.Copied(within, size, HexFormat.of().formatHex(digest.digest()));
    }

    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Everything written so far is on the disk when this returns. */
    static void toDisk(Path folder) throws IOException {
        try {
            Process sync = new ProcessBuilder("sync", "-f", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (sync.waitFor() != 0) {
                throw new IOException("sync -f " + folder + " failed");
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", told);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
