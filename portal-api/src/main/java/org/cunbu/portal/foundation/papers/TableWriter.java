package org.cunbu.portal.foundation.papers;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import org.cunbu.portal.foundation.papers.rules.CsvLinesOut;
import org.cunbu.portal.foundation.papers.rules.XlsxLinesOut;

/**
 * Writes a table of any length, line by line: a spreadsheet whose cells are all text, so that codes keep their zeros, or
 * CSV in UTF-8 with byte-order mark. Plain computing, for a worker thread.
 */
public interface TableWriter extends Closeable {

    /** A spreadsheet of one or more sheets. */
    static TableWriter xlsx(Path file) {
        return new XlsxLinesOut(file);
    }

    /** A CSV; it has one sheet, whose name nobody sees. */
    static TableWriter csv(Path file) {
        return CsvLinesOut.to(file);
    }

    /** Begins a sheet with its headings. */
    void sheet(String name, List<String> header);

    /** One line of the sheet begun last. */
    void line(List<String> cells);
}
