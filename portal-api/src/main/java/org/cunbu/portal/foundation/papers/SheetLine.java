package org.cunbu.portal.foundation.papers;

import java.util.List;

/**
 * One line of a file that is read as it comes.
 *
 * @param sheet the sheet's name; empty in CSV
 * @param line as the spreadsheet counts, from 1
 * @param cells the texts in their order, without spaces around
 */
public record SheetLine(String sheet, int line, List<String> cells) {
    public SheetLine {
        cells = List.copyOf(cells);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** The text of a column counted from 0; empty where the line ends before it. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
