package org.cunbu.portal.foundation.attachments.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder with the files, all of them sealed: {@code incoming/ID/OFFSET} pieces on their way, {@code kept/AB/ID.file}
 * and {@code .thumb} what stays. It may lie on a disk of its own; several portals share one.
 */
@Component
public class UploadFolder {

    private static final long LEFT_FREE = 16L * 1024 * 1024;

    private final Optional<Path> folder;

    /** @param folder setting {@code cunbu.uploads}; empty: no attachments are taken */
    UploadFolder(@Value("${cunbu.uploads:}") String folder) {
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    public boolean isOpen() {
        return folder.isPresent();
    }

    /** Whether so many bytes still fit, with room to spare. */
    public boolean fits(long bytes) throws IOException {
        Path place = folder();
        Files.createDirectories(place);
        return Files.getFileStore(place).getUsableSpace() >= bytes + LEFT_FREE;
    }

    public void writePiece(UUID upload, int offset, byte[] sealed) throws IOException {
        write(incoming(upload).resolve(Integer.toString(offset)), sealed);
    }

    /** The pieces of an upload, in order. */
    public List<Piece> pieces(UUID upload) throws IOException {
        try (Stream<Path> files = Files.list(incoming(upload))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{1,9}"))
                    .map(file -> new Piece(Integer.parseInt(file.getFileName().toString()), file))
                    .sorted((one, other) -> Integer.compare(one.offset(), other.offset()))
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    public record Piece(int offset, Path file) {}

    public void keep(UUID attachment, String part, byte[] sealed) throws IOException {
        write(kept(attachment, part), sealed);
    }

    /** Empty where it is gone. */
    public Optional<byte[]> kept(UUID attachment, Part part) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(kept(attachment, part.word())));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** The two files of an attachment. */
    public enum Part {
        FILE("file"),
        THUMBNAIL("thumb");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Removes the pieces of an upload. */
    public void forgetPieces(UUID upload) throws IOException {
        Path pieces = incoming(upload);
        if (!Files.isDirectory(pieces)) return;
        try (Stream<Path> files = Files.list(pieces)) {
            for (Path file : files.toList()) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(pieces);
    }

    /** Removes everything of an attachment. */
    public void forget(UUID attachment) throws IOException {
        forgetPieces(attachment);
        for (Part part : Part.values()) Files.deleteIfExists(kept(attachment, part.word()));
    }

    private Path folder() throws IOException {
        return folder.orElseThrow(() -> new IOException("cunbu.uploads is not set"));
    }

    private Path incoming(UUID upload) throws IOException {
        return folder().resolve("incoming").resolve(upload.toString());
    }

    private Path kept(UUID attachment, String part) throws IOException {
        String name = attachment.toString();
        return folder().resolve("kept")
                .resolve(name.substring(name.length() - 2))
                .resolve(name + "." + part);
    }

    /** Written beside, forced to the disk, and moved: a file is whole or not there. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Path place = file.getParent();
        if (place == null) throw new FileSystemException(file.toString());
        Files.createDirectories(place);
        Path half = Files.createTempFile(place, "half", ".part");
        try {
            Files.write(half, bytes, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
