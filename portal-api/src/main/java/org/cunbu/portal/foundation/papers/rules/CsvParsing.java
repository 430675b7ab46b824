package org.cunbu.portal.foundation.papers.rules;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.cunbu.portal.foundation.http.Invalid;

/** One pass over a text of comma-separated values, line by line. */
final class CsvParsing implements Iterator<Line> {
    private static final int END = -1;
    private static final int LONGEST_CELL = 100_000;

    private final Reader text;
    private final char separator;
    private final int most;
    private int ahead;
    private int line = 1;
    private int given;

    CsvParsing(Reader text, char separator, int most) {
        this.text = text;
        this.separator = separator;
        this.most = most;
        this.ahead = read();
    }

    @Override
    public boolean hasNext() {
        return ahead != END;
    }

    @Override
    public Line next() {
        if (!hasNext()) throw new NoSuchElementException();
        if (given++ > most) throw Invalid.field("file", "too-long", "最多 " + most + " 行。");
        int begun = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(ahead == '"' ? quoted() : plain());
            if (ahead != separator) break;
            step();
            if (ahead == END) {
                cells.add("");
                break;
            }
        }
        endLine();
        return new Line(begun, cells);
    }

    private void endLine() {
        if (ahead == '\r') step();
        else if (ahead == '\n') {
            step();
            line++;
            return;
        } else return;
        if (ahead == '\n') step();
        line++;
    }

    private String plain() {
        StringBuilder cell = new StringBuilder();
        while (!ends(ahead)) put(cell);
        return cell.toString().strip();
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        int opened = line;
        step();
        while (true) {
            if (ahead == END) throw Invalid.field("file", "line-" + opened, "第 " + opened + " 行：引号没有结束。");
            if (ahead == '\n') line++;
            if (ahead != '"') put(cell);
            else {
                step();
                if (ahead != '"') break;
                put(cell);
            }
        }
        while (ahead == ' ') step();
        if (!ends(ahead)) throw Invalid.field("file", "line-" + line, "第 " + line + " 行：引号后面还有字，中间的引号要写两个。");
        return cell.toString().strip();
    }

    private void put(StringBuilder cell) {
        if (cell.length() >= LONGEST_CELL) {
            throw Invalid.field("file", "line-" + line, "第 " + line + " 行：有一格太长。");
        }
        cell.append((char) ahead);
        step();
    }

    private boolean ends(int c) {
        return c == END || c == separator || c == '\n' || c == '\r';
    }

    private void step() {
        ahead = read();
    }

    private int read() {
        try {
            return text.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
