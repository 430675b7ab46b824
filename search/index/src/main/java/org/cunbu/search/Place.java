package org.cunbu.search;

import java.util.List;

/** Where a page ended: the next one begins after it. Made by {@link Found}, only carried by others. */
public record Place(List<String> values) {
    public Place {
        values = List.copyOf(values);
    }
}
