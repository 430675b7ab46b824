package org.cunbu.search;

import org.jspecify.annotations.Nullable;

/** Elasticsearch is there and says no: the document or the index does not fit. Trying again does not help. */
public final class SearchRefused extends RuntimeException {
    SearchRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
