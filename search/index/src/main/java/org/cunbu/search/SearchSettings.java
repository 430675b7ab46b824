package org.cunbu.search;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where Elasticsearch is and how long it may take.
 *
 * @param addresses one or more nodes of one cluster
 * @param apiKey the encoded key, null where the cluster asks for none (the embedded node on the loopback)
 * @param prefix stands before the names of all indices, so that several portals, or tests, share a cluster
 * @param patience the longest a question may take
 * @param patienceForWriting the longest a batch of documents may take
 */
public record SearchSettings(
        List<URI> addresses, @Nullable String apiKey, String prefix, Duration patience, Duration patienceForWriting) {
    public SearchSettings {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("at least one address of Elasticsearch is needed");
        }
        prefix = prefix.endsWith("-") ? prefix.substring(0, prefix.length() - 1) : prefix;
        if (!prefix.matches("[a-z0-9][a-z0-9-]{0,40}")) {
            throw new IllegalArgumentException("a prefix has small letters, digits and hyphens: " + prefix);
        }
    }

    /** A node without a key, with the usual patience: 2 s for a question, 30 s for a batch. */
    public static SearchSettings of(URI address, String prefix) {
        return new SearchSettings(List.of(address), null, prefix, Duration.ofSeconds(2), Duration.ofSeconds(30));
    }
}
