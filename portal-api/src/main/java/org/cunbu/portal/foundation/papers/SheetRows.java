package org.cunbu.portal.foundation.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One sheet of a spreadsheet with several, row by row under its headings. Plain computing. */
public final class SheetRows {
    private SheetRows() {}

    /**
     * Gives each row of the sheet of that name that holds anything, after its headings.
     *
     * @return whether there is such a sheet
     */
    public static boolean each(Path file, String sheet, Consumer<Row> row) {
        List<String> header = null;
        try (TableLines lines = TableLines.open(file, "book.xlsx")) {
            while (lines.hasNext()) {
                SheetLine line = lines.next();
                if (line.isBlank() || !line.sheet().strip().equals(sheet)) continue;
                if (header == null) header = line.cells();
                else row.accept(new Row(line.line(), cells(header, line)));
            }
            return header != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> cells(List<String> header, SheetLine line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) cells.putIfAbsent(header.get(i), line.cell(i));
        return cells;
    }
}
