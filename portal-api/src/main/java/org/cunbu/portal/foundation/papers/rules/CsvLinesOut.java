package org.cunbu.portal.foundation.papers.rules;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cunbu.portal.foundation.papers.TableWriter;

/** CSV written line by line: UTF-8 with byte-order mark, CRLF. */
public final class CsvLinesOut implements TableWriter {
    private final BufferedWriter out;

    private CsvLinesOut(BufferedWriter out) {
        this.out = out;
    }

    public static CsvLinesOut to(Path file) {
        try {
            BufferedWriter out = Files.newBufferedWriter(file);
            out.append(Csv.MARK);
            return new CsvLinesOut(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void sheet(String name, List<String> header) {
        line(header);
    }

    @Override
    public void line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        Csv.append(line, cells);
        try {
            out.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
