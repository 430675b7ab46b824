package org.cunbu.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What of a change is laid in the index. */
final class Documents {
    private Documents() {}

    static Map<String, Object> of(Change change) {
        Map<String, Object> content = new HashMap<>();
        content.put(IndexLife.ID, change.id());
        switch (change) {
            case Change.Removal removal -> content.put(IndexLife.GONE, true);
            case Change.Document document -> {
                content.put(IndexLife.GONE, false);
                document.fields().forEach((name, value) -> content.put(name, plain(value)));
            }
        }
        return content;
    }

    private static Object plain(Object value) {
        return value instanceof Instant || value instanceof LocalDate ? value.toString() : value;
    }
}
