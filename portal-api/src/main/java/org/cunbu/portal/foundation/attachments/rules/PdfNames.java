package org.cunbu.portal.foundation.attachments.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names in one object of a PDF ({@code /Type}, {@code /Page} …), read as readers do: strings and comments are no
 * names, {@code #4A} is a J.
 */
final class PdfNames {

    private static final int LONGEST_OBJECT = 8 * 1024 * 1024;
    private static final String DELIMITERS = "()<>[]{}/% \t\r\n\f\0";

    private final byte[] bytes;
    private final int end;
    private int at;
    private final Set<String> names = new HashSet<>();
    private final List<String> filters = new ArrayList<>();
    private boolean filtering;
    private boolean severalFilters;
    private int stream = -1;

    private PdfNames(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Those of the object that begins there, up to its end or its stream. */
    static PdfNames after(byte[] bytes, int from) {
        var object = new PdfNames(bytes, from, (int) Math.min(bytes.length, (long) from + LONGEST_OBJECT));
        object.read(true);
        return object;
    }

    /** All names between two places. */
    static Set<String> all(byte[] bytes, int from, int end) {
        var objects = new PdfNames(bytes, from, end);
        objects.read(false);
        return objects.names;
    }

    Set<String> names() {
        return names;
    }

    /** What its stream went through, in order. */
    List<String> filters() {
        return filters;
    }

    /** Where its stream begins; -1 where it has none. */
    int stream() {
        return stream;
    }

    private void read(boolean one) {
        while (at < end) {
            char c = (char) (bytes[at] & 0xFF);
            if (c == '/') name();
            else if (c == '(') string();
            else if (c == '%') comment();
            else if (c == '[') severalFilters = step(filtering);
            else if (c == ']') filtering = severalFilters = step(false);
            else if (one && c == 'e' && Octets.has(bytes, at, "endobj")) return;
            else if (one && c == 's' && Octets.has(bytes, at, "stream")) {
                stream = dataAfter(at + 6);
                return;
            } else at++;
        }
    }

    private boolean step(boolean value) {
        at++;
        return value;
    }

    private int dataAfter(int from) {
        if (Octets.has(bytes, from, "\r\n")) return from + 2;
        return Octets.has(bytes, from, "\n") || Octets.has(bytes, from, "\r") ? from + 1 : from;
    }

    private void name() {
        StringBuilder name = new StringBuilder();
        for (at++; at < end && DELIMITERS.indexOf(bytes[at] & 0xFF) < 0; at++) name.append(letter());
        String read = name.toString();
        names.add(read);
        if (filtering) filters.add(read);
        filtering = severalFilters || read.equals("Filter") || (!filtering && read.equals("F"));
    }

    private char letter() {
        if (bytes[at] == '#' && at + 2 < end) {
            int high = Character.digit(bytes[at + 1], 16);
            int low = Character.digit(bytes[at + 2], 16);
            if (high >= 0 && low >= 0) {
                at += 2;
                return (char) (high * 16 + low);
            }
        }
        return (char) (bytes[at] & 0xFF);
    }

    private void string() {
        int depth = 0;
        do {
            int c = bytes[at];
            if (c == '\\') at++;
            else if (c == '(') depth++;
            else if (c == ')') depth--;
            at++;
        } while (depth > 0 && at < end);
    }

    private void comment() {
        while (at < end && bytes[at] != '\n' && bytes[at] != '\r') at++;
    }
}
