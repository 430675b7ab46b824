package org.cunbu.portal.petition.casework.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cunbu.portal.petition.casework.Once;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A state's own data written as text and read again. */
final class DetailText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private DetailText() {}

    static String of(Detail detail) {
        return JSON.writeValueAsString(detail);
    }

    static Detail detail(String text) {
        return JSON.readValue(text, Detail.class);
    }

    /** Nothing is written where nothing has happened, as in almost every round. */
    static @Nullable String of(Once once) {
        return once.equals(Once.NOTHING) ? null : JSON.writeValueAsString(once);
    }

    static Once once(@Nullable String text) {
        return text == null ? Once.NOTHING : JSON.readValue(text, Once.class);
    }
}
