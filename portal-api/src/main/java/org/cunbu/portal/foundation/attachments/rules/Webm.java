package org.cunbu.portal.foundation.attachments.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes Opus voice out of WebM, as browsers record it; tags, attached files, chapters stay behind. */
final class Webm {

    private static final long UNKNOWN = -1;
    private static final int OPUS_TRACK = 2;

    private final byte[] bytes;
    private final List<byte[]> packets = new ArrayList<>();
    private byte @Nullable [] head;
    private long track = -1;

    private Webm(byte[] bytes) {
        this.bytes = bytes;
    }

    static OpusVoice voice(byte[] bytes) {
        return new Webm(bytes).read();
    }

    /**
     * One element.
     *
     * @param data where what it holds begins
     * @param end  where it ends; of a segment or cluster of unknown size, where the file ends
     */
    private record Element(int id, int data, int end) {}

    private OpusVoice read() {
        Element header = element(0, bytes.length);
        String type = "";
        for (Element each : inside(header)) {
            if (each.id() == 0x4282) type = Octets.word(bytes, each.data(), each.end() - each.data());
        }
        if (!type.equals("webm")) throw No.noVoice();
        walk(header.end(), bytes.length);
        byte[] opus = head;
        if (opus == null) throw No.noVoice();
        return OpusVoice.of(opus, packets);
    }

    /** Segments, clusters and groups are entered, so that it does not matter whether they say where they end. */
    private void walk(int from, int end) {
        for (int at = from; at < end; ) {
            Element each = element(at, end);
            switch (each.id()) {
                case 0x18538067, 0x1F43B675, 0xA0 -> at = each.data();
                default -> {
                    look(each);
                    at = each.end();
                }
            }
        }
    }

    private void look(Element each) {
        switch (each.id()) {
            case 0x1654AE6B -> inside(each).forEach(this::track);
            case 0xA3, 0xA1 -> block(each);
            default -> {
                // nothing that is heard
            }
        }
    }

    private void track(Element entry) {
        if (entry.id() != 0xAE) return;
        if (head != null) throw No.noVoice();
        String codec = "";
        long kind = 0;
        for (Element each : inside(entry)) {
            switch (each.id()) {
                case 0xD7 -> track = number(each);
                case 0x83 -> kind = number(each);
                case 0x86 -> codec = Octets.word(bytes, each.data(), each.end() - each.data());
                case 0x63A2 -> head = Arrays.copyOfRange(bytes, each.data(), each.end());
                case 0x6D80 -> throw No.noVoice();
                default -> {
                    // how it is called, in which language
                }
            }
        }
        if (kind != OPUS_TRACK || !codec.startsWith("A_OPUS") || head == null) throw No.noVoice();
    }

    private void block(Element block) {
        int first = Octets.u8(bytes, block.data());
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length != 1 || (first & 0x7F) != track) throw No.damaged();
        int laced = Octets.u8(bytes, block.data() + 3) & 0x06;
        int from = block.data() + 4;
        if (laced != 0 || from >= block.end()) throw No.damaged();
        packets.add(Arrays.copyOfRange(bytes, from, block.end()));
    }

    private List<Element> inside(Element outer) {
        List<Element> found = new ArrayList<>();
        for (int at = outer.data(); at < outer.end(); ) {
            Element each = element(at, outer.end());
            found.add(each);
            at = each.end();
        }
        return found;
    }

    private Element element(int at, int limit) {
        int idLength = Integer.numberOfLeadingZeros(Octets.u8(bytes, at)) - 23;
        if (idLength > 4) throw No.damaged();
        int id = 0;
        for (int i = 0; i < idLength; i++) id = id << 8 | Octets.u8(bytes, at + i);
        int sizeAt = at + idLength;
        int first = Octets.u8(bytes, sizeAt);
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > 8) throw No.damaged();
        long size = first & (0xFF >> length);
        boolean all = size == (0xFF >> length);
        for (int i = 1; i < length; i++) {
            int next = Octets.u8(bytes, sizeAt + i);
            all &= next == 0xFF;
            size = size << 8 | next;
        }
        int data = sizeAt + length;
        if (all) size = UNKNOWN;
        long end = size == UNKNOWN ? limit : data + size;
        boolean open = id == 0x18538067 || id == 0x1F43B675;
        if (end < data || end > limit || (size == UNKNOWN && !open)) throw No.damaged();
        return new Element(id, data, (int) end);
    }

    private long number(Element each) {
        long number = 0;
        for (int at = each.data(); at < each.end(); at++) number = number << 8 | Octets.u8(bytes, at);
        return number;
    }
}
