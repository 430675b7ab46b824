package org.cunbu.portal.foundation.attachments.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.cunbu.portal.foundation.attachments.FileType;

/**
 * Reads the boxes of an M4A down to how the voice is written. Boxes that are not needed to hear it (names, places, covers,
 * whatever else) become empty room of the same size, so that nothing else moves.
 */
final class M4a {

    /** What is kept inside each box; boxes that stand in no list are kept whole where their parent keeps them. */
    private static final Map<String, Set<String>> KEPT = Map.of(
            "", Set.of("ftyp", "styp", "moov", "moof", "mdat", "sidx", "free", "skip", "wide"),
            "moov", Set.of("mvhd", "trak", "mvex"),
            "trak", Set.of("tkhd", "mdia", "edts"),
            "mdia", Set.of("mdhd", "hdlr", "minf"),
            "minf", Set.of("smhd", "dinf", "stbl"),
            "stbl", Set.of("stsd", "stts", "stsc", "stsz", "stz2", "stco", "co64", "sgpd", "sbgp", "stss"),
            "mvex", Set.of("trex", "mehd"),
            "moof", Set.of("mfhd", "traf"),
            "traf", Set.of("tfhd", "tfdt", "trun", "sgpd", "sbgp"));

    private static final int MOST_BOXES = 20_000;

    private final byte[] bytes;
    private int boxes;
    private int voices;
    private boolean coded;
    private long scale;
    private long length;
    private long usual;
    private long usualHere;
    private boolean data;

    private M4a(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static Neutral neutral(byte[] bytes) {
        return new M4a(bytes).read();
    }

    private Neutral read() {
        inside("", 0, bytes.length);
        if (voices != 1 || !coded || scale == 0) throw No.noVoice();
        if (!data) throw No.damaged();
        return Neutral.voice(FileType.M4A, bytes, (double) length / scale);
    }

    private void inside(String parent, int from, int end) {
        for (int at = from; at < end; ) {
            if (++boxes > MOST_BOXES || at + 8 > end) throw No.damaged();
            long size = Octets.u32(bytes, at);
            int head = 8;
            if (size == 1) {
                size = Octets.u64(bytes, at + 8);
                head = 16;
            } else if (size == 0 && parent.isEmpty()) {
                size = (long) end - at;
            }
            if (size < head || size > end - at) throw No.damaged();
            box(parent, Octets.word(bytes, at + 4, 4), at, at + head, at + (int) size);
            at += (int) size;
        }
    }

    private void box(String parent, String type, int at, int from, int end) {
        if (!KEPT.getOrDefault(parent, Set.of()).contains(type) || type.equals("free") || type.equals("skip")) {
            empty(at, from, end);
        } else if (KEPT.containsKey(type)) {
            inside(type, from, end);
        } else {
            look(type, from, end);
        }
    }

    private void empty(int at, int from, int end) {
        for (int i = 0; i < 4; i++) bytes[at + 4 + i] = (byte) "free".charAt(i);
        Arrays.fill(bytes, from, end, (byte) 0);
    }

    private void look(String type, int from, int end) {
        switch (type) {
            case "mdat" -> data = end > from;
            case "hdlr" -> voice(from, end);
            case "mdhd" -> scale = Octets.u32(bytes, from + (Octets.u8(bytes, from) == 1 ? 20 : 12));
            case "stsd" -> coded(from, end);
            case "stts" -> times(from, end);
            case "dinf" -> hereOnly(from, end);
            case "trex" -> usual = Octets.u32(bytes, from + 12);
            case "tfhd" -> fragment(from);
            case "trun" -> run(from, end);
            default -> {
                // tables that only say where the samples lie
            }
        }
    }

    /** Sound, and the name that its program gave it wiped. */
    private void voice(int from, int end) {
        if (!Octets.has(bytes, from + 8, "soun")) throw No.noVoice();
        voices++;
        if (end > from + 24) Arrays.fill(bytes, from + 24, end, (byte) 0);
    }

    private void coded(int from, int end) {
        if (Octets.u32(bytes, from + 4) != 1 || from + 16 > end) throw No.noVoice();
        coded = Octets.has(bytes, from + 12, "mp4a") || Octets.has(bytes, from + 12, "Opus");
        if (!coded) throw No.noVoice();
    }

    private void times(int from, int end) {
        long rows = Octets.u32(bytes, from + 4);
        if (rows * 8 > end - from - 8) throw No.damaged();
        for (int i = 0; i < rows; i++) {
            int row = from + 8 + 8 * i;
            length = Math.addExact(length, Octets.u32(bytes, row) * Octets.u32(bytes, row + 4));
        }
    }

    /** The voice lies in this file, not at an address elsewhere. */
    private void hereOnly(int from, int end) {
        boolean here = Octets.has(bytes, from + 4, "dref")
                && end - from >= 28
                && Octets.u32(bytes, from + 12) == 1
                && Octets.has(bytes, from + 20, "url ")
                && Octets.u32(bytes, from + 24) == 1;
        if (!here) throw No.noVoice();
    }

    private void fragment(int from) {
        long flags = Octets.u32(bytes, from) & 0xFFFFFF;
        int at = from + 8;
        if ((flags & 0x1) != 0) at += 8;
        if ((flags & 0x2) != 0) at += 4;
        usualHere = (flags & 0x8) != 0 ? Octets.u32(bytes, at) : usual;
    }

    private void run(int from, int end) {
        long flags = Octets.u32(bytes, from) & 0xFFFFFF;
        long samples = Octets.u32(bytes, from + 4);
        int at = from + 8 + ((flags & 0x1) != 0 ? 4 : 0) + ((flags & 0x4) != 0 ? 4 : 0);
        boolean told = (flags & 0x100) != 0;
        int row = 4 * Long.bitCount(flags & 0xF00);
        if (samples > bytes.length || at + samples * row > end) throw No.damaged();
        for (long i = 0; i < samples; i++) {
            length = Math.addExact(length, told ? Octets.u32(bytes, at) : usualHere);
            at += row;
        }
    }
}
