package org.cunbu.portal.foundation.papers;

import java.util.Map;

/**
 * One line of a table.
 *
 * @param line  as the spreadsheet counts, the heading being line 1
 * @param cells the texts by heading, without spaces around; a missing cell is empty
 */
public record Row(int line, Map<String, String> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    /** The text under a heading; empty where there is none. */
    public String cell(String heading) {
        return cells.getOrDefault(heading, "");
    }

    /** Says that something under this heading is wrong. */
    public LineProblem problem(String heading, String message) {
        return new LineProblem(line, heading, message);
    }
}
