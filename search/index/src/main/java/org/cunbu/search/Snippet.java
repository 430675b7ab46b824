package org.cunbu.search;

import java.util.ArrayList;
import java.util.List;

/** A piece of text in parts, some of them marked as found. Plain text: whoever shows it escapes it. */
public record Snippet(List<Part> parts) {
    static final String BEGIN = "<em>";
    static final String END = "</em>";

    public Snippet {
        parts = List.copyOf(parts);
    }

    /** A stretch of the text. */
    public record Part(String text, boolean found) {}

    public String text() {
        return String.join("", parts.stream().map(Part::text).toList());
    }

    /** Reads the highlighter's answer: marks are tags, and the text between them is escaped, so no text looks like one. */
    static Snippet read(String html) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < html.length()) {
            int begin = html.indexOf(BEGIN, at);
            add(parts, html.substring(at, begin < 0 ? html.length() : begin), false);
            if (begin < 0) {
                break;
            }
            int end = html.indexOf(END, begin);
            add(parts, html.substring(begin + BEGIN.length(), end), true);
            at = end + END.length();
        }
        return new Snippet(parts);
    }

    private static void add(List<Part> parts, String escaped, boolean found) {
        if (escaped.isEmpty()) {
            return;
        }
        String text = escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&#x2F;", "/")
                .replace("&amp;", "&");
        if (!parts.isEmpty() && parts.getLast().found() == found) {
            parts.add(new Part(parts.removeLast().text() + text, found));
        } else {
            parts.add(new Part(text, found));
        }
    }
}
