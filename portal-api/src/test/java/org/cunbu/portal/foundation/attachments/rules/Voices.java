package org.cunbu.portal.foundation.attachments.rules;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Recordings of silence in each container, as long as they say, tagged as they like. */
public final class Voices {

    static final String PLANTED_TAG = "PLANTED-TAG-by-somebody";

    private Voices() {}

    /** Frames of 26 ms at 32 kbit/s. */
    public static byte[] mp3(double seconds) {
        var file = new ByteArrayOutputStream();
        byte[] frame = new byte[104];
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xFB;
        frame[2] = 0x10;
        frame[3] = (byte) 0xC0;
        for (int n = (int) Math.ceil(seconds * 44_100 / 1152); n > 0; n--) file.writeBytes(frame);
        return file.toByteArray();
    }

    static byte[] id3(byte[] inside) {
        int size = inside.length;
        return Bytes.join(
                Bytes.of("ID3\3\0\0"),
                new byte[] {
                    (byte) (size >> 21 & 127), (byte) (size >> 14 & 127), (byte) (size >> 7 & 127), (byte) (size & 127)
                },
                inside);
    }

    /** Packets of 60 ms. */
    static List<byte[]> opusPackets(double seconds) {
        List<byte[]> packets = new ArrayList<>();
        for (int n = (int) Math.ceil(seconds / 0.06); n > 0; n--) packets.add(new byte[] {0x18, 1, 2, 3, 4, 5, 6, 7});
        return packets;
    }

    public static byte[] ogg(double seconds) {
        return OggWriting.of(new OpusVoice(1, 312, 48_000, opusPackets(seconds)));
    }

    /** As phones write it, with tags. */
    static byte[] oggTagged(double seconds) {
        byte[] plain = ogg(seconds);
        int second = Octets.find(plain, "OggS", 4);
        int third = Octets.find(plain, "OggS", second + 4);
        byte[] tags = Bytes.join(
                Bytes.of("OpusTags\5\0\0\0phone\1\0\0\0"),
                Bytes.of((char) PLANTED_TAG.length() + "\0\0\0"),
                Bytes.of(PLANTED_TAG));
        byte[] page = Bytes.join(
                java.util.Arrays.copyOfRange(plain, second, second + 26), new byte[] {1, (byte) tags.length}, tags);
        ByteBuffer.wrap(page).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(22, (int)
                OggPage.checksum(page, 0, page.length));
        return Bytes.join(
                java.util.Arrays.copyOf(plain, second), page, java.util.Arrays.copyOfRange(plain, third, plain.length));
    }

    /** As browsers record it: a segment and clusters of unknown size. */
    public static byte[] webm(double seconds) {
        return webm("A_OPUS", 2, seconds);
    }

    static byte[] webm(String codec, int kind, double seconds) {
        var clusters = new ByteArrayOutputStream();
        clusters.writeBytes(new byte[] {0x1F, 0x43, (byte) 0xB6, 0x75, 1, -1, -1, -1, -1, -1, -1, -1});
        clusters.writeBytes(element(0xE7, new byte[] {0}));
        for (byte[] packet : opusPackets(seconds)) {
            clusters.writeBytes(element(0xA3, Bytes.join(new byte[] {(byte) 0x81, 0, 0, (byte) 0x80}, packet)));
        }
        byte[] track = Bytes.join(
                element(0xD7, new byte[] {1}),
                element(0x83, new byte[] {(byte) kind}),
                element(0x86, Bytes.of(codec)),
                element(0x63A2, Bytes.of("OpusHead\1\18\1\u0080\u00BB\0\0\0\0\0")));
        return Bytes.join(
                element(0x1A45DFA3, element(0x4282, Bytes.of("webm"))),
                new byte[] {0x18, 0x53, (byte) 0x80, 0x67, 1, -1, -1, -1, -1, -1, -1, -1},
                element(0x1549A966, element(0x4D80, Bytes.of(PLANTED_TAG))),
                element(0x1654AE6B, element(0xAE, track)),
                element(0x1254C367, element(0x7373, Bytes.of(PLANTED_TAG))),
                clusters.toByteArray());
    }

    static byte[] element(int id, byte[] data) {
        var file = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) if (id >>> shift != 0) file.write(id >>> shift);
        file.writeBytes(ByteBuffer.allocate(4).putInt(0x10000000 | data.length).array());
        file.writeBytes(data);
        return file.toByteArray();
    }

    public static byte[] m4a(double seconds) {
        return m4a("soun", "mp4a", seconds);
    }

    /** Samples of 1,024 at 44,100 a second, with a name and a place among the tags. */
    static byte[] m4a(String handler, String codec, double seconds) {
        int samples = (int) Math.ceil(seconds * 44_100 / 1024);
        byte[] mdhd = Bytes.join(ints(0, 0, 0, 44_100, samples * 1024), new byte[4]);
        byte[] hdlr = Bytes.join(ints(0, 0), Bytes.of(handler), ints(0, 0, 0), Bytes.of(PLANTED_TAG + "\0"));
        byte[] stbl = Bytes.join(
                box("stsd", Bytes.join(ints(0, 1), box(codec, new byte[28]))),
                box("stts", ints(0, 1, samples, 1024)),
                box("stsc", ints(0, 1, 1, samples, 1)),
                box("stsz", ints(0, 4, samples)),
                box("stco", ints(0, 1, 40)));
        byte[] dinf = box("dref", Bytes.join(ints(0, 1), box("url ", ints(1))));
        byte[] minf = Bytes.join(box("smhd", ints(0, 0)), box("dinf", dinf), box("stbl", stbl));
        byte[] mdia = Bytes.join(box("mdhd", mdhd), box("hdlr", hdlr), box("minf", minf));
        byte[] trak = Bytes.join(box("tkhd", new byte[84]), box("mdia", mdia));
        byte[] moov = Bytes.join(
                box("mvhd", new byte[100]), box("trak", trak), box("udta", box("\u00A9xyz", Bytes.of(PLANTED_TAG))));
        return Bytes.join(
                box("ftyp", Bytes.of("M4A \0\0\0\0M4A mp42")),
                box("mdat", new byte[4 * samples]),
                box("moov", moov),
                box("uuid", Bytes.of("0123456789abcdef" + PLANTED_TAG)));
    }

    /** In fragments, as some browsers record it. */
    static byte[] m4aInFragments(double seconds) {
        int samples = (int) Math.ceil(seconds * 44_100 / 1024);
        byte[] whole = m4a(0);
        byte[] moov = java.util.Arrays.copyOfRange(
                whole, Octets.find(whole, "moov", 0) + 4, Octets.find(whole, "uuid", 0) - 4);
        byte[] mvex = box("mvex", box("trex", ints(0, 1, 1, 1024, 0, 0)));
        byte[] traf = Bytes.join(box("tfhd", ints(0x20000, 1)), box("trun", ints(0, samples)));
        return Bytes.join(
                box("ftyp", Bytes.of("iso5\0\0\0\0iso5mp41")),
                box("moov", Bytes.join(moov, mvex)),
                box("moof", Bytes.join(box("mfhd", ints(0, 1)), box("traf", traf))),
                box("mdat", new byte[4 * samples]));
    }

    static byte[] box(String type, byte[] data) {
        return Bytes.join(ints(data.length + 8), Bytes.of(type), data);
    }

    static byte[] ints(int... numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) bytes.putInt(number);
        return bytes.array();
    }
}
