package org.cunbu.search;

import java.util.List;

/**
 * How an index differs from the truth.
 *
 * @param things that the index should know, removed ones included
 * @param differing what it does not know, or not in this version, or otherwise than it is
 * @param surplus ids of things that can be found in it and that the truth does not name
 */
public record Comparison(long things, List<Change> differing, List<String> surplus) {
    public Comparison {
        differing = List.copyOf(differing);
        surplus = List.copyOf(surplus);
    }

    public boolean isSame() {
        return differing.isEmpty() && surplus.isEmpty();
    }
}
