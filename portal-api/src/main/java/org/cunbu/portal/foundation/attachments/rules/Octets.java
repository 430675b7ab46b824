package org.cunbu.portal.foundation.attachments.rules;

import java.nio.charset.StandardCharsets;

/** Numbers and words at places of a file; where the file ends before them, it is damaged. */
final class Octets {

    private Octets() {}

    static int u8(byte[] bytes, int at) {
        if (at < 0 || at >= bytes.length) throw No.damaged();
        return bytes[at] & 0xFF;
    }

    static int u16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    static long u32(byte[] bytes, int at) {
        return (long) u16(bytes, at) << 16 | u16(bytes, at + 2);
    }

    static long u64(byte[] bytes, int at) {
        return u32(bytes, at) << 32 | u32(bytes, at + 4);
    }

    static int u16Little(byte[] bytes, int at) {
        return u8(bytes, at) | u8(bytes, at + 1) << 8;
    }

    static int u24Little(byte[] bytes, int at) {
        return u16Little(bytes, at) | u8(bytes, at + 2) << 16;
    }

    static long u32Little(byte[] bytes, int at) {
        return u16Little(bytes, at) | (long) u16Little(bytes, at + 2) << 16;
    }

    /** A size of 32 bits that must lie inside the file. */
    static int size(long size, byte[] bytes) {
        if (size < 0 || size > bytes.length) throw No.damaged();
        return (int) size;
    }

    static boolean has(byte[] bytes, int at, String ascii) {
        if (at < 0 || at + ascii.length() > bytes.length) return false;
        for (int i = 0; i < ascii.length(); i++) {
            if ((bytes[at + i] & 0xFF) != ascii.charAt(i)) return false;
        }
        return true;
    }

    static String word(byte[] bytes, int at, int length) {
        if (at < 0 || length < 0 || at + length > bytes.length) throw No.damaged();
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    /** Where the word stands next, or -1. */
    static int find(byte[] bytes, String ascii, int from) {
        for (int at = Math.max(0, from); at + ascii.length() <= bytes.length; at++) {
            if (has(bytes, at, ascii)) return at;
        }
        return -1;
    }
}
