package org.cunbu.drills.overload.crowd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** An answer as it comes in, byte by byte. */
final class Answer {

    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int UNTIL_CLOSED = -1;
    private static final int CHUNKED = -2;

    private byte[] bytes = new byte[16_384];
    private int count;
    private int head;
    private int length;
    private String said = "";

    void begin() {
        count = 0;
        head = 0;
        said = "";
    }

    boolean isEmpty() {
        return count == 0;
    }

    void take(ByteBuffer more) {
        int size = more.remaining();
        if (count + size > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, count + size));
        more.get(bytes, count, size);
        count += size;
    }

    boolean isWhole() {
        if (head == 0 && !hasHead()) return false;
        if (length == UNTIL_CLOSED) return false;
        return length == CHUNKED ? endsWithLastChunk() : count >= head + length;
    }

    private boolean hasHead() {
        for (int i = 12; i + 3 < count; i++) {
            if (bytes[i] == '\r' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                head = i + 4;
                said = new String(bytes, 0, head, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
                length = length();
                return true;
            }
        }
        return false;
    }

    private int length() {
        String given = header("content-length");
        if (!given.isEmpty()) return Integer.parseInt(given);
        return header("transfer-encoding").contains("chunked") ? CHUNKED : UNTIL_CLOSED;
    }

    private boolean endsWithLastChunk() {
        int from = count - LAST_CHUNK.length;
        return from >= head - 2 && Arrays.equals(bytes, from, count, LAST_CHUNK, 0, LAST_CHUNK.length);
    }

    int status() {
        return Integer.parseInt(said.substring(9, 12));
    }

    boolean isLastOfLine() {
        return header("connection").contains("close");
    }

    /** Whether it says "later" as it must: 429 or 503, Retry-After, and words for whoever asked. */
    boolean saysLater() {
        String type = header("content-type");
        String after = header("retry-after");
        return (status() == 503 || status() == 429)
                && (type.startsWith("application/problem+json") || type.startsWith("text/html"))
                && after.matches("[1-9][0-9]*");
    }

    String body() {
        return new String(bytes, head, count - head, StandardCharsets.UTF_8);
    }

    private String header(String name) {
        int at = said.indexOf("\r\n" + name + ":");
        if (at < 0) return "";
        int from = at + name.length() + 3;
        return said.substring(from, said.indexOf('\r', from)).strip();
    }
}
