package org.cunbu.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a document must fulfil, whatever its words are. */
public sealed interface Filter {
    /** The field has one of these values. No value at all: nothing passes. */
    record OneOf(String field, Set<String> values) implements Filter {
        public OneOf {
            values = Set.copyOf(values);
        }
    }

    /** The field's value begins so, as the code of every place inside a township does. */
    record BeginsWith(String field, String start) implements Filter {}

    /** From one instant on, until before another. */
    record Between(String field, Instant from, Instant until) implements Filter {}

    /** At least one of these. */
    record AnyOf(List<Filter> filters) implements Filter {
        public AnyOf {
            filters = List.copyOf(filters);
        }
    }

    /** All of these. */
    record AllOf(List<Filter> filters) implements Filter {
        public AllOf {
            filters = List.copyOf(filters);
        }
    }

    /** Not this. */
    record Not(Filter filter) implements Filter {}

    static Filter is(String field, String value) {
        return new OneOf(field, Set.of(value));
    }

    static Filter oneOf(String field, Collection<String> values) {
        return new OneOf(field, Set.copyOf(values));
    }
}
