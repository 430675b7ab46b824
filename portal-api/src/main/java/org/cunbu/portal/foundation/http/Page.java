package org.cunbu.portal.foundation.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list, and the key under which the list goes on.
 *
 * @param next the key of the next page; none on the last
 */
public record Page<T>(List<T> items, @Nullable PageKey next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from one item more than it shows: the surplus item only tells that the list goes on.
     *
     * @param read what was read, at most {@code size + 1} items
     * @param size how many a page shows
     * @param key  the key that continues after an item
     */
    public static <T> Page<T> of(List<T> read, int size, Function<T, PageKey> key) {
        if (read.size() <= size) return new Page<>(read, null);
        List<T> shown = read.subList(0, size);
        return new Page<>(shown, key.apply(shown.getLast()));
    }

    /** The same page with each item seen another way. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
