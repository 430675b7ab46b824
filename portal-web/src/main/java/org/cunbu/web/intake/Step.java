package org.cunbu.web.intake;

import java.util.List;
import java.util.Locale;

/** The pages of a letter, in their order, each with the fields it asks for. */
enum Step {
    WHAT("kind", "body", "title", "text"),
    WHERE("township", "village", "place"),
    CONTACT("name", "phone", "email", "forFamily", "familyName", "familyPhone", "publish", "keepFromVillage"),
    CHECK;

    private final List<String> fields;

    Step(String... fields) {
        this.fields = List.of(fields);
    }

    List<String> fields() {
        return fields;
    }

    /** The template's name. */
    String view() {
        return "intake/" + name().toLowerCase(Locale.ROOT);
    }

    /** The pages that come before this one. */
    List<Step> before() {
        return List.of(values()).subList(0, ordinal());
    }
}
