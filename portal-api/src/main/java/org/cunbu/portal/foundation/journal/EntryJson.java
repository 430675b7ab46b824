package org.cunbu.portal.foundation.journal;

import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How entries are written down: names in order, so that the same entry is always the same text. Older entries may lack or
 * have names that the record of today does not know.
 */
final class EntryJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private EntryJson() {}

    static String write(Entry entry) {
        return JSON.writeValueAsString(entry);
    }

    static <E extends Entry> E read(String body, Class<E> kind) {
        return JSON.readValue(body, kind);
    }

    /** The text as it was written, from how PostgreSQL keeps it: names in order, nothing between them. */
    static String inOrder(String body) {
        return JSON.writeValueAsString(JSON.readValue(body, Map.class));
    }
}
