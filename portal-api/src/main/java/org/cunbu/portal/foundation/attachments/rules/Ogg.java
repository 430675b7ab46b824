package org.cunbu.portal.foundation.attachments.rules;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Takes Opus voice out of Ogg: page by page, each with its checksum; tags and pictures stay behind. */
final class Ogg {

    private final byte[] bytes;
    private final List<byte[]> packets = new ArrayList<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    private Ogg(byte[] bytes) {
        this.bytes = bytes;
    }

    static OpusVoice voice(byte[] bytes) {
        return new Ogg(bytes).read();
    }

    private OpusVoice read() {
        long stream = Octets.u32Little(bytes, 14);
        for (int at = 0; at < bytes.length; ) at = page(at, stream);
        if (packets.isEmpty() || !Octets.has(packets.getFirst(), 0, "OpusHead")) throw No.noVoice();
        if (packets.size() < 3 || !Octets.has(packets.get(1), 0, "OpusTags")) throw No.damaged();
        return OpusVoice.of(packets.getFirst(), packets.subList(2, packets.size()));
    }

    private int page(int at, long stream) {
        if (!Octets.has(bytes, at, "OggS\0") || Octets.u32Little(bytes, at + 14) != stream) throw No.damaged();
        int segments = Octets.u8(bytes, at + 26);
        int data = at + 27 + segments;
        int end = data;
        for (int i = 0; i < segments; i++) end += Octets.u8(bytes, at + 27 + i);
        if (end > bytes.length || OggPage.checksum(bytes, at, end) != Octets.u32Little(bytes, at + 22)) {
            throw No.damaged();
        }
        for (int i = 0; i < segments; i++) data = segment(data, Octets.u8(bytes, at + 27 + i));
        return end;
    }

    /** One that is not full ends its packet. */
    private int segment(int from, int length) {
        begun.write(bytes, from, length);
        if (length < 255) {
            packets.add(begun.toByteArray());
            begun.reset();
        }
        return from + length;
    }
}
