package org.cunbu.portal.foundation.papers;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.papers.rules.Csv;
import org.cunbu.portal.foundation.papers.rules.Line;
import org.cunbu.portal.foundation.papers.rules.XlsxReading;
import org.cunbu.portal.foundation.papers.rules.XlsxWriting;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables that people send (xlsx; CSV in UTF-8 or GB18030) and writes those that they take away. Plain computing,
 * for a worker thread: a large file takes seconds.
 */
public final class Tables {

    /** The most lines a table may have. */
    public static final int MOST_LINES = 500_000;

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_PROBLEMS = 200;

    private Tables() {}

    /** Reads a table; the encoding of CSV is found out. */
    public static Table read(byte[] file, String fileName) {
        return read(file, fileName, null);
    }

    /**
     * Reads a table: its first line that holds anything are the headings.
     *
     * @param charset the encoding of a CSV file, where it is known
     * @throws Invalid with every line that cannot be read
     */
    public static Table read(byte[] file, String fileName, @Nullable Charset charset) {
        boolean spreadsheet = fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx") || isZip(file);
        List<Line> lines = spreadsheet ? XlsxReading.lines(file, MOST_LINES) : Csv.lines(file, charset, MOST_LINES);
        List<Line> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.isEmpty()) throw Invalid.field("file", "empty", "表格是空的。");
        List<String> header = header(filled.getFirst());
        check(filled, header);
        return new Table(
                header, filled.stream().skip(1).map(line -> row(line, header)).toList());
    }

    /** Writes CSV as spreadsheets open it without asking: UTF-8 with byte-order mark, CRLF. */
    public static byte[] csv(List<String> header, List<List<String>> rows) {
        return Csv.write(header, rows);
    }

    /**
     * Writes a spreadsheet; every cell is text, so that codes keep their zeros and nothing is reckoned.
     *
     * @param sheet the sheet's name
     */
    public static byte[] xlsx(String sheet, List<String> header, List<List<String>> rows) {
        return XlsxWriting.write(sheet, header, rows);
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    private static List<String> header(Line line) {
        List<String> header = new ArrayList<>(line.cells());
        while (!header.isEmpty() && header.getLast().isEmpty()) header.removeLast();
        if (header.size() > MOST_COLUMNS) throw Invalid.field("file", "too-wide", "最多 " + MOST_COLUMNS + " 列。");
        Set<String> seen = new HashSet<>();
        for (String heading : header) {
            if (!seen.add(heading)) {
                throw Invalid.field("file", "heading-twice", "表头“" + heading + "”出现了两次，或者有空的表头。");
            }
        }
        return header;
    }

    private static void check(List<Line> lines, List<String> header) {
        List<FieldError> problems = new ArrayList<>();
        for (Line line : lines) {
            if (line.cells().size() > header.size()
                    && line.cells().stream().skip(header.size()).anyMatch(cell -> !cell.isEmpty())) {
                problems.add(new LineProblem(line.number(), "", "比表头多出了几格，可能少了引号或多了逗号。").toFieldError());
            }
            for (int i = 0; i < Math.min(header.size(), line.cells().size()); i++) {
                if (!PlainText.isPlain(line.cells().get(i))) {
                    problems.add(new LineProblem(line.number(), header.get(i), "里面有看不见的控制字符。").toFieldError());
                }
            }
            if (problems.size() >= MOST_PROBLEMS) break;
        }
        if (!problems.isEmpty()) throw new Invalid(problems);
    }

    private static Row row(Line line, List<String> header) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), line.cells().size()); i++) {
            cells.put(header.get(i), line.cells().get(i));
        }
        return new Row(line.number(), cells);
    }
}
