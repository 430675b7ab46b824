package org.cunbu.drills.overload.crowd;

import java.nio.charset.StandardCharsets;
import org.cunbu.drills.load.Letter;
import org.cunbu.drills.load.Shot;
import org.jspecify.annotations.Nullable;

/**
 * What somebody in the crowd wants, as the bytes that go over the wire.
 *
 * @param letter what is handed in; null where somebody only wants to see something
 */
record Wish(Shot.What what, byte[] bytes, @Nullable Letter letter) {

    static Wish toSee(Shot.What what, String path, String from, String... headers) {
        return new Wish(
                what,
                head("GET", path, from, headers).append("\r\n").toString().getBytes(StandardCharsets.UTF_8),
                null);
    }

    static Wish toHandIn(Letter letter) {
        byte[] body = letter.body().getBytes(StandardCharsets.UTF_8);
        var head = head(
                "POST",
                "/api/letters",
                letter.from(),
                "Content-Type: application/json",
                "Idempotency-Key: " + letter.key(),
                "Content-Length: " + body.length);
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return new Wish(Shot.What.LETTER, whole, letter);
    }

    private static StringBuilder head(String method, String path, String from, String... headers) {
        var head = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ")
                .append(from)
                .append("\r\n");
        for (String header : headers) head.append(header).append("\r\n");
        return head;
    }
}
