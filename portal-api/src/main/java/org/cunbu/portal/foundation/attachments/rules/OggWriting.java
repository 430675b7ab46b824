package org.cunbu.portal.foundation.attachments.rules;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes Opus voice as Ogg, with a head, no tags, and the packets. */
final class OggWriting {

    private static final int STREAM = 0x43554E42;
    private static final int MOST_SEGMENTS = 200;
    private static final int FIRST = 2;
    private static final int LAST = 4;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ByteArrayOutputStream laces = new ByteArrayOutputStream();
    private int number;

    private OggWriting() {}

    static byte[] of(OpusVoice voice) {
        var writing = new OggWriting();
        writing.add(head(voice));
        writing.page(FIRST, 0);
        writing.add(tags());
        writing.page(0, 0);
        writing.voice(voice.packets());
        return writing.file.toByteArray();
    }

    private void voice(List<byte[]> packets) {
        long samples = 0;
        for (int i = 0; i < packets.size(); i++) {
            byte[] packet = packets.get(i);
            if (laces.size() > 0 && laces.size() + packet.length / 255 + 1 > MOST_SEGMENTS) page(0, samples);
            if (packet.length / 255 + 1 > 255) throw No.damaged();
            add(packet);
            samples += OpusVoice.samples(packet);
            if (i == packets.size() - 1) page(LAST, samples);
        }
    }

    private void add(byte[] packet) {
        for (int left = packet.length; left >= 0; left -= 255) laces.write(Math.min(left, 255));
        body.writeBytes(packet);
    }

    private void page(int flags, long samples) {
        byte[] page = ByteBuffer.allocate(27 + laces.size() + body.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OggS".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .put((byte) flags)
                .putLong(samples)
                .putInt(STREAM)
                .putInt(number++)
                .putInt(0)
                .put((byte) laces.size())
                .put(laces.toByteArray())
                .put(body.toByteArray())
                .array();
        ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putInt(22, (int) OggPage.checksum(page, 0, page.length));
        file.writeBytes(page);
        laces.reset();
        body.reset();
    }

    private static byte[] head(OpusVoice voice) {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) voice.channels())
                .putShort((short) voice.skip())
                .putInt((int) voice.rate())
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    private static byte[] tags() {
        return ByteBuffer.allocate(21)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(5)
                .put("cunbu".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .array();
    }
}
