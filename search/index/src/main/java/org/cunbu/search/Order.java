package org.cunbu.search;

/** What stands first. */
public sealed interface Order {
    /** What fits the words best; among equals the newer one by this field. */
    record BestFirst(String thenBy) implements Order {}

    /** The newest by this field. */
    record NewestFirst(String by) implements Order {}
}
