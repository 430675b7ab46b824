package org.cunbu.portal.foundation.papers;

import java.util.List;

/** A table as somebody sent it: the headings in their order and the lines that hold anything. */
public record Table(List<String> header, List<Row> rows) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
