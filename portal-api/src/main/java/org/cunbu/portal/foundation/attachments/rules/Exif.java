package org.cunbu.portal.foundation.attachments.rules;

/** The one thing worth knowing in EXIF: how the phone was held. */
final class Exif {

    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** @param otherwise what holds where this is no EXIF, or says nothing sensible */
    static int orientation(byte[] bytes, int from, int length, int otherwise) {
        int tiff = from + 6;
        int end = from + length;
        if (length < 14 || !Octets.has(bytes, from, "Exif\0\0")) return otherwise;
        boolean little = Octets.has(bytes, tiff, "II");
        long first = u32(bytes, tiff + 4, little);
        if (first < 8 || tiff + first + 2 > end) return otherwise;
        int directory = tiff + (int) first;
        int fields = u16(bytes, directory, little);
        for (int i = 0; i < fields; i++) {
            int field = directory + 2 + 12 * i;
            if (field + 12 > end) return otherwise;
            if (u16(bytes, field, little) == ORIENTATION) {
                int value = u16(bytes, field + 8, little);
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }

    private static int u16(byte[] bytes, int at, boolean little) {
        return little ? Octets.u16Little(bytes, at) : Octets.u16(bytes, at);
    }

    private static long u32(byte[] bytes, int at, boolean little) {
        return little ? Octets.u32Little(bytes, at) : Octets.u32(bytes, at);
    }
}
