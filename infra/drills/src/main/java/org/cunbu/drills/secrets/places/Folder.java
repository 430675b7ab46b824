package org.cunbu.drills.secrets.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cunbu.drills.secrets.Finder;

/** Every byte of every file below a folder, and the files' names: what somebody gets who gets the disk. */
public final class Folder implements Place {

    private static final int BITE = 16 << 20;
    private static final int OVERLAP = 4 << 10;

    private final String name;
    private final List<Path> folders;
    private int files;

    public Folder(String name, Path... folders) {
        this.name = name;
        this.folders = List.of(folders);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String look(Finder finder) throws IOException {
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) look(finder, folder, file);
            }
        }
        return files + " files";
    }

    public int files() {
        return files;
    }

    private void look(Finder finder, Path folder, Path file) throws IOException {
        String at = folder.getFileName() + "/" + folder.relativize(file);
        finder.look(at, at);
        try {
            if (Files.size(file) <= BITE) Contents.look(finder, at, Files.readAllBytes(file));
            else bites(finder, at, file);
            files++;
        } catch (NoSuchFileException gone) {
            // a server has removed it meanwhile
        }
    }

    /** A large file in pieces that overlap, so that nothing hides between two. */
    private static void bites(Finder finder, String at, Path file) throws IOException {
        try (var open = Files.newByteChannel(file)) {
            var bite = java.nio.ByteBuffer.allocate(BITE);
            for (long from = 0; from < open.size(); from += BITE - OVERLAP) {
                open.position(from);
                bite.clear();
                while (bite.hasRemaining() && open.read(bite) >= 0) {}
                finder.look(at, java.util.Arrays.copyOf(bite.array(), bite.position()));
            }
        }
    }
}
