package org.cunbu.portal.people.organization.lists;

import java.util.List;
import org.cunbu.portal.people.organization.ImportList;

/**
 * A line of a file as it came, its cells in the order of the list's columns.
 *
 * @param key what the line is about: lines about the same come together
 */
record Staged(ImportList list, int line, String key, List<String> cells) {
    public Staged {
        cells = List.copyOf(cells);
    }

    String cell(String column) {
        return cells.get(list.at(column));
    }

    LineFault fault(String column, String message) {
        return new LineFault(list, line, list.heading(column), message);
    }
}
