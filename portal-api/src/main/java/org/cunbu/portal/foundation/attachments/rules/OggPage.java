package org.cunbu.portal.foundation.attachments.rules;

/** The checksum of Ogg's pages, counted as if its own place held zeros. */
final class OggPage {

    private static final int[] TABLE = table();

    private OggPage() {}

    static long checksum(byte[] bytes, int from, int end) {
        int crc = 0;
        for (int at = from; at < end; at++) {
            boolean itself = at >= from + 22 && at < from + 26;
            crc = crc << 8 ^ TABLE[(crc >>> 24 ^ (itself ? 0 : bytes[at])) & 0xFF];
        }
        return crc & 0xFFFFFFFFL;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int crc = i << 24;
            for (int bit = 0; bit < 8; bit++) crc = crc << 1 ^ (crc < 0 ? 0x04C11DB7 : 0);
            table[i] = crc;
        }
        return table;
    }
}
