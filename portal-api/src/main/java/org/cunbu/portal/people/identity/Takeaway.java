package org.cunbu.portal.people.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/** A file that was made for one reader: read once, then deleted, also where the reader went away. */
public final class Takeaway {
    private static final int PIECE = 64 * 1024;

    private Takeaway() {}

    public static Flux<DataBuffer> once(Path file) {
        return DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, PIECE)
                .doFinally(end -> delete(file));
    }

    /** The media type by the ending of its name. */
    public static String typeOf(String name) {
        return name.endsWith(".xlsx")
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "text/csv;charset=UTF-8";
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
