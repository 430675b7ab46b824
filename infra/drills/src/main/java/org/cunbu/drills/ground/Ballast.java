package org.cunbu.drills.ground;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Fills a disk to the last byte and keeps it full, as another program's forgotten log would. */
public final class Ballast implements AutoCloseable {

    private static final int LARGE = 1_024 * 1_024;

    private final Path file;
    private volatile boolean full = true;

    private Ballast(Path file) {
        this.file = file;
    }

    public static Ballast on(Path disk) throws IOException {
        var ballast = new Ballast(disk.resolve("somebody-elses.log"));
        ballast.fill();
        Thread.ofPlatform().daemon().name("keeps-the-disk-full").start(ballast::keepFull);
        return ballast;
    }

    private void keepFull() {
        try {
            while (full) {
                Thread.sleep(200);
                fill();
            }
        } catch (IOException | InterruptedException over) {
            full = false;
        }
    }

    /** In ever smaller pieces until not one byte more fits. */
    private synchronized void fill() throws IOException {
        if (!full) return;
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int piece = LARGE; piece > 0; piece /= 16) {
                while (fits(channel, piece)) {}
            }
        }
    }

    private static boolean fits(FileChannel channel, int piece) {
        try {
            return channel.write(ByteBuffer.allocate(piece)) == piece;
        } catch (IOException noSpace) {
            return false;
        }
    }

    /** There is room again. */
    @Override
    public synchronized void close() throws IOException {
        full = false;
        Files.deleteIfExists(file);
    }
}
