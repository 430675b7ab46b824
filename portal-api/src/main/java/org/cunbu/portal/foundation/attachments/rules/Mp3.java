package org.cunbu.portal.foundation.attachments.rules;

import java.io.ByteArrayOutputStream;
import org.cunbu.portal.foundation.attachments.FileType;

/** Takes the frames out of an MP3, one after the other; tags before, behind and between them stay out. */
final class Mp3 {

    private static final int[] RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ = {44_100, 48_000, 32_000};
    private static final int FEWEST_FRAMES = 3;

    private Mp3() {}

    static boolean isFrame(byte[] bytes, int at) {
        if (at + 4 > bytes.length) return false;
        int second = bytes[at + 1] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        return (bytes[at] & 0xFF) == 0xFF
                && (second & 0xE6) == 0xE2
                && (second & 0x18) != 0x08
                && third >> 4 != 0
                && third >> 4 != 15
                && (third & 0x0C) != 0x0C;
    }

    static Neutral neutral(byte[] bytes) {
        var frames = new ByteArrayOutputStream(bytes.length);
        double seconds = 0;
        int count = 0;
        for (int at = 0; at < bytes.length; ) {
            if (isFrame(bytes, at)) {
                int length = length(bytes, at);
                if (at + length > bytes.length) throw No.damaged();
                frames.write(bytes, at, length);
                seconds += seconds(bytes, at);
                count++;
                at += length;
            } else {
                at += tag(bytes, at);
            }
        }
        if (count < FEWEST_FRAMES) throw No.noVoice();
        return Neutral.voice(FileType.MP3, frames.toByteArray(), seconds);
    }

    /** How long the tag is that stands here; anything else between frames is damage. */
    private static int tag(byte[] bytes, int at) {
        if (Octets.has(bytes, at, "ID3")) {
            int size = 0;
            for (int i = 6; i < 10; i++) size = size << 7 | (Octets.u8(bytes, at + i) & 0x7F);
            int foot = (Octets.u8(bytes, at + 5) & 0x10) != 0 ? 10 : 0;
            return inside(bytes, at, 10L + size + foot);
        }
        if (Octets.has(bytes, at, "TAG")) return inside(bytes, at, 128);
        if (Octets.has(bytes, at, "APETAGEX")) return inside(bytes, at, ape(bytes, at));
        if (bytes[at] == 0) return 1;
        throw No.damaged();
    }

    /** Its size counts items and foot; a head comes on top, and announces both. */
    private static long ape(byte[] bytes, int at) {
        boolean head = (Octets.u32Little(bytes, at + 20) & 0x20000000L) != 0;
        return head ? 32 + Octets.u32Little(bytes, at + 12) : 32;
    }

    private static int inside(byte[] bytes, int at, long length) {
        if (length < 1 || at + length > bytes.length) throw No.damaged();
        return (int) length;
    }

    private static boolean isFirst(byte[] bytes, int at) {
        return (bytes[at + 1] & 0x18) == 0x18;
    }

    private static int hertz(byte[] bytes, int at) {
        int first = HERTZ[bytes[at + 2] >> 2 & 3];
        return isFirst(bytes, at) ? first : (bytes[at + 1] & 0x18) == 0x10 ? first / 2 : first / 4;
    }

    private static int length(byte[] bytes, int at) {
        int rate = (isFirst(bytes, at) ? RATES_1 : RATES_2)[(bytes[at + 2] & 0xFF) >> 4] * 1000;
        int padding = bytes[at + 2] >> 1 & 1;
        return (isFirst(bytes, at) ? 144 : 72) * rate / hertz(bytes, at) + padding;
    }

    private static double seconds(byte[] bytes, int at) {
        return (isFirst(bytes, at) ? 1152.0 : 576.0) / hertz(bytes, at);
    }
}
