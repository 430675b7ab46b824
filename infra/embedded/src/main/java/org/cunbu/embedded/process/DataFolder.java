package org.cunbu.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder in which everything lies that must be found again, held by one program at a time. */
public final class DataFolder implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final KeptValues secrets;
    private final Ports ports;
    private @Nullable FileChannel channel;

    public DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
        create(this.path);
        this.secrets = new KeptValues(this.path.resolve("secrets.properties"));
        this.ports = new Ports(new KeptValues(this.path.resolve("ports.properties")));
    }

    public Path path() {
        return path;
    }

    public Path folder(String name) {
        Path folder = path.resolve(name);
        create(folder);
        return folder;
    }

    public Path log(String name) {
        return folder("logs").resolve(name + ".log");
    }

    public Ports ports() {
        return ports;
    }

    public Leftovers leftovers() {
        return new Leftovers(path.resolve("processes"));
    }

    /** A password or key of 192 bits, the same at every start. */
    public String secret(String name) {
        return secrets.get(name, () -> random(24));
    }

    public static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Takes the folder for this program. @return who holds it, when somebody else does */
    public Optional<String> hold() {
        Path file = path.resolve("held-by");
        try {
            FileChannel open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(open)) {
                open.close();
                return Optional.of(Files.readString(file).strip());
            }
            open.truncate(0);
            open.write(java.nio.ByteBuffer.wrap(
                    Long.toString(ProcessHandle.current().pid()).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            channel = open;
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean locked(FileChannel open) throws IOException {
        try {
            FileLock lock = open.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownProgram) {
            return false;
        }
    }

    @Override
    public void close() {
        FileChannel open = channel;
        if (open != null) {
            try {
                open.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static void create(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Path parent = folder.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (java.nio.file.FileAlreadyExistsException another) {
            // made at the same moment by another thread
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
