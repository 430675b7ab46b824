package org.cunbu.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cunbu.embedded.distribution.Folders;

/** Removes backups beyond so many, and the log of changes that no backup needs any more. */
final class Retention {

    private static final int TIMELINE = 8;
    private static final int PIECE = 24;

    private final Backups backups;
    private final Path archive;

    Retention(Backups backups, Path archive) {
        this.backups = backups;
        this.archive = archive;
    }

    /** @return how many backups and how many pieces were removed */
    int[] keep(int newest, String system) throws IOException {
        List<Backups.One> mine = backups.all().stream()
                .filter(one -> one.manifest().system().equals(system))
                .toList();
        if (mine.size() <= newest) {
            return new int[] {0, 0};
        }
        List<Backups.One> old = mine.subList(0, mine.size() - newest);
        for (Backups.One one : old) {
            Folders.delete(one.folder());
        }
        return new int[] {old.size(), prune(mine.get(old.size()).manifest().from())};
    }

    /** Pieces before the oldest backup's first one; the histories of timelines are small and stay. */
    private int prune(String first) throws IOException {
        if (!Files.isDirectory(archive)) {
            return 0;
        }
        try (Stream<Path> pieces = Files.list(archive)) {
            List<Path> old = pieces.filter(piece -> {
                        String name = piece.getFileName().toString();
                        return name.length() >= PIECE
                                && name.substring(0, PIECE).matches("[0-9A-F]{24}")
                                && name.substring(TIMELINE, PIECE).compareTo(first.substring(TIMELINE)) < 0;
                    })
                    .toList();
            for (Path piece : old) {
                Files.delete(piece);
            }
            return old.size();
        }
    }
}
