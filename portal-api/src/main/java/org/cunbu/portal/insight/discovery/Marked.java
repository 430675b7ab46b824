package org.cunbu.portal.insight.discovery;

import java.util.List;

/** A text in parts, some of them what was looked for. Plain text: whoever shows it escapes it. */
public record Marked(List<Part> parts) {
    public Marked {
        parts = List.copyOf(parts);
    }

    /** A stretch of the text. */
    public record Part(String text, boolean found) {}

    /** Nothing in it is marked. */
    public static Marked plain(String text) {
        return new Marked(List.of(new Part(text, false)));
    }

    public String text() {
        return String.join("", parts.stream().map(Part::text).toList());
    }
}
