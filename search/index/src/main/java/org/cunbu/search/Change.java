package org.cunbu.search;

import java.util.Map;

/**
 * What the index shall know of one thing, as of one version of it. An older version never overwrites a newer one, and
 * the same one does no harm: changes may come twice and in any order.
 */
public sealed interface Change {
    String id();

    /** Rises with each act on the thing. */
    long version();

    /**
     * The thing as it is to be found.
     *
     * @param fields by the names of the index's definition: strings, lists of strings, whole numbers, days, instants
     */
    record Document(String id, long version, Map<String, Object> fields) implements Change {
        public Document {
            fields = Map.copyOf(fields);
        }
    }

    /** The thing is not to be found any more. Its version stays in the index, so that a late document is ignored. */
    record Removal(String id, long version) implements Change {}
}
