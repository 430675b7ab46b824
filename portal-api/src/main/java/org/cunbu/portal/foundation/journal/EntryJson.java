package org.cunbu.portal.foundation.journal;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How entries are written down. Older entries may lack or have names that the record of today does not know. */
final class EntryJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EntryJson() {}

    static String write(Entry entry) {
        return JSON.writeValueAsString(entry);
    }

    static <E extends Entry> E read(String body, Class<E> kind) {
        return JSON.readValue(body, kind);
    }
}
