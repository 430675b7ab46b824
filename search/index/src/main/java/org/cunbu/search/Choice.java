package org.cunbu.search;

import java.util.Set;

/**
 * A facet: how many documents have which value, and which values somebody has chosen. The choice narrows the hits and the
 * counts of all other facets, but not its own counts, so that one sees what another choice would bring.
 *
 * @param chosen empty: all
 */
public record Choice(String field, Set<String> chosen) {
    public Choice {
        chosen = Set.copyOf(chosen);
    }
}
