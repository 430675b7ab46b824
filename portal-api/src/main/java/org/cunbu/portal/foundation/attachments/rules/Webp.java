package org.cunbu.portal.foundation.attachments.rules;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a WebP's chunks and builds a file anew of the picture and its transparency alone. */
final class Webp {

    private static final long MOST_PIXELS = 16_000_000;
    private static final int ANIMATED = 0x02;
    private static final byte ALPHA = 0x10;

    private record Chunk(String type, int from, int length) {}

    private final byte[] bytes;
    private @Nullable Chunk picture;
    private @Nullable Chunk alpha;

    private Webp(byte[] bytes) {
        this.bytes = bytes;
    }

    static BarePicture bare(byte[] bytes) {
        return new Webp(bytes).read();
    }

    private BarePicture read() {
        long riff = Octets.u32Little(bytes, 4);
        if (riff < 4 || riff + 8 > bytes.length) throw No.damaged();
        int end = (int) riff + 8;
        for (int at = 12; at + 8 <= end; ) {
            int length = Octets.size(Octets.u32Little(bytes, at + 4), bytes);
            var chunk = new Chunk(Octets.word(bytes, at, 4), at + 8, length);
            if (chunk.from() + length > end) throw No.damaged();
            look(chunk);
            at = chunk.from() + length + (length & 1);
        }
        Chunk seen = picture;
        if (seen == null) throw No.damaged();
        return seen.type().equals("VP8L") ? lossless(seen) : lossy(seen);
    }

    private void look(Chunk chunk) {
        switch (chunk.type()) {
            case "VP8X" -> {
                if ((Octets.u8(bytes, chunk.from()) & ANIMATED) != 0) throw No.moving();
                BarePicture.check(
                        Octets.u24Little(bytes, chunk.from() + 4) + 1L,
                        Octets.u24Little(bytes, chunk.from() + 7) + 1L,
                        MOST_PIXELS);
            }
            case "ANIM", "ANMF" -> throw No.moving();
            case "VP8 ", "VP8L" -> {
                if (picture != null) throw No.damaged();
                picture = chunk;
            }
            case "ALPH" -> alpha = chunk;
            default -> {
                // EXIF, XMP, a colour profile, or something else that is no picture
            }
        }
    }

    private BarePicture lossless(Chunk chunk) {
        if (Octets.u8(bytes, chunk.from()) != 0x2F) throw No.damaged();
        long head = Octets.u32Little(bytes, chunk.from() + 1);
        int width = (int) (head & 0x3FFF) + 1;
        int height = (int) (head >> 14 & 0x3FFF) + 1;
        BarePicture.check(width, height, MOST_PIXELS);
        return new BarePicture("webp", file(chunk), width, height, 1);
    }

    private BarePicture lossy(Chunk chunk) {
        if (Octets.u24Little(bytes, chunk.from() + 3) != 0x2A019D) throw No.damaged();
        int width = Octets.u16Little(bytes, chunk.from() + 6) & 0x3FFF;
        int height = Octets.u16Little(bytes, chunk.from() + 8) & 0x3FFF;
        BarePicture.check(width, height, MOST_PIXELS);
        Chunk seen = alpha;
        byte[] file = seen == null ? file(chunk) : file(extended(width, height), seen, chunk);
        return new BarePicture("webp", file, width, height, 1);
    }

    private byte[] file(Chunk picture) {
        return file(new byte[0], picture);
    }

    private byte[] file(byte[] head, Chunk... chunks) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(head);
        for (Chunk chunk : chunks) {
            body.writeBytes(head(chunk.type(), chunk.length()));
            body.write(bytes, chunk.from(), chunk.length());
            if ((chunk.length() & 1) != 0) body.write(0);
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(head("RIFF", body.size()));
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    private static byte[] extended(int width, int height) {
        var head = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN).put(head("VP8X", 10));
        head.put(ALPHA).put(new byte[3]);
        put24(head, width - 1);
        put24(head, height - 1);
        return head.array();
    }

    private static void put24(ByteBuffer to, int value) {
        to.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static byte[] head(String type, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(length)
                .array();
    }
}
