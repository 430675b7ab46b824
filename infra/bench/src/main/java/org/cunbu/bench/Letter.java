package org.cunbu.bench;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One row of the file on its way through the portal.
 *
 * @param row its place in the file
 */
record Letter(int row, String title, String text, String kind, UUID key) {
    static Letter of(int row, Map<String, String> columns) {
        String title = columns.getOrDefault("title", "");
        String text = columns.getOrDefault("detail", "");
        return new Letter(row, title, text, KindByTitle.of(title), UUID.randomUUID());
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", "MAILBOX");
        body.put("kind", kind);
        body.put("title", title);
        body.put("text", text);
        body.put("publish", true);
        return body;
    }

    /** An address and a network of its own, as a proxy in front of the portal would name it. */
    String address() {
        return "10." + (row & 255) + "." + (row >> 8 & 255) + "." + (row >> 16 & 255);
    }

    /** What comes back is what was sent: composed characters, line ends as LF, and no blanks around a title. */
    boolean isSame(String titleBack, String textBack) {
        return plain(title).strip().equals(titleBack) && plain(text).equals(textBack);
    }

    private static String plain(String sent) {
        return Normalizer.normalize(sent.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }
}
