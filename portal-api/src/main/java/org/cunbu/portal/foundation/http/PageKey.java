package org.cunbu.portal.foundation.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Where a long list goes on: opaque to callers, to the room that made it the values of the last item shown. It gives no
 * rights, whoever makes one up sees what they may see anyway; a mutilated one is refused as such.
 *
 * @param token URL-safe text of at most 1,000 characters
 */
public record PageKey(String token) {

    private static final int LONGEST = 1_000;

    public PageKey {
        read(token);
    }

    /** The key that remembers these values. */
    public static PageKey of(String... parts) {
        return of(List.of(parts));
    }

    /** The key that remembers these values. */
    public static PageKey of(List<String> parts) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            for (String part : parts) out.writeUTF(part);
            byte[] body = bytes.toByteArray();
            ByteBuffer whole = ByteBuffer.allocate(body.length + 4).put(body).putInt(check(body));
            return new PageKey(Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a request names it. */
    public static PageKey valueOf(String token) {
        return new PageKey(token);
    }

    /** The values it remembers, in their order. */
    public List<String> parts() {
        return read(token);
    }

    /** The values it remembers, which must be exactly so many: a key of another list is refused. */
    public List<String> parts(int expected) {
        List<String> parts = parts();
        if (parts.size() != expected) throw broken();
        return parts;
    }

    @Override
    public String toString() {
        return token;
    }

    private static List<String> read(String token) {
        if (token.isEmpty() || token.length() > LONGEST) throw broken();
        byte[] whole = decoded(token);
        if (whole.length < 4) throw broken();
        ByteBuffer buffer = ByteBuffer.wrap(whole);
        byte[] body = new byte[whole.length - 4];
        buffer.get(body);
        if (buffer.getInt() != check(body)) throw broken();
        List<String> parts = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
            while (in.available() > 0) parts.add(in.readUTF());
        } catch (IOException e) {
            throw broken();
        }
        return List.copyOf(parts);
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private static int check(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return (int) crc.getValue();
    }

    private static Invalid broken() {
        return Invalid.field("page", "broken-key", "这个翻页链接不完整，请从第一页重新开始。");
    }
}
