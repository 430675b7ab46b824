package org.cunbu.portal.foundation.papers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.cunbu.portal.foundation.papers.rules.CsvFile;
import org.cunbu.portal.foundation.papers.rules.XlsxFile;

/**
 * The lines of a table file, one after the other: of every sheet of a spreadsheet, or of a CSV in UTF-8 or GB18030.
 * Never more than a line and a spreadsheet's own texts are in memory. Plain computing, for a worker thread.
 */
public final class TableLines implements Iterator<SheetLine>, Closeable {

    private final Iterator<SheetLine> lines;
    private final Closeable file;

    private TableLines(Iterator<SheetLine> lines, Closeable file) {
        this.lines = lines;
        this.file = file;
    }

    /**
     * Opens a file; reading on may still find that it is none.
     *
     * @param name as its owner calls it
     */
    public static TableLines open(Path file, String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx") || isZip(file)) {
            XlsxFile book = XlsxFile.open(file, Tables.MOST_LINES);
            return new TableLines(book, book);
        }
        CsvFile text = CsvFile.open(file, Tables.MOST_LINES);
        return new TableLines(text, text);
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public SheetLine next() {
        return lines.next();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(4);
            return begin.length == 4 && begin[0] == 'P' && begin[1] == 'K' && begin[2] == 3 && begin[3] == 4;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
