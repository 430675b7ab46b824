package org.cunbu.portal.foundation.attachments.rules;

import java.io.ByteArrayOutputStream;

/** Reads a JPEG's segments and keeps those of the picture: no EXIF, place, thumbnail, colour profile, comment, tail. */
final class Jpeg {

    private static final long MOST_PIXELS = 50_000_000;
    private static final long MOST_PROGRESSIVE = 25_000_000;
    private static final int MOST_SCANS = 64;

    private final byte[] bytes;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private int at = 2;
    private int width;
    private int height;
    private int orientation = 1;
    private int scans;

    private Jpeg(byte[] bytes) {
        this.bytes = bytes;
    }

    static BarePicture bare(byte[] bytes) {
        return new Jpeg(bytes).read();
    }

    private BarePicture read() {
        bare.write(bytes, 0, 2);
        for (int marker = marker(); marker != 0xD9; marker = marker()) segment(marker);
        if (width == 0 || scans == 0) throw No.damaged();
        bare.write(0xFF);
        bare.write(0xD9);
        return new BarePicture("jpeg", bare.toByteArray(), width, height, orientation);
    }

    /** The next marker; any number of 0xFF may stand before it. */
    private int marker() {
        if (Octets.u8(bytes, at) != 0xFF) throw No.damaged();
        while (Octets.u8(bytes, at) == 0xFF) at++;
        return Octets.u8(bytes, at++);
    }

    private void segment(int marker) {
        int length = Octets.u16(bytes, at);
        if (length < 2 || at + length > bytes.length) throw No.damaged();
        int from = at;
        at += length;
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(marker, from);
            case 0xC4, 0xDB, 0xDD -> keep(marker, from, length);
            case 0xDA -> scan(from, length);
            case 0xE1 -> orientation = Exif.orientation(bytes, from + 2, length - 2, orientation);
            case 0xEE -> adobe(from, length);
            default -> {
                if (marker < 0xE0 || marker == 0xFF) throw No.damaged();
            }
        }
    }

    private void frame(int marker, int from) {
        if (width != 0) throw No.damaged();
        height = Octets.u16(bytes, from + 3);
        width = Octets.u16(bytes, from + 5);
        BarePicture.check(width, height, marker == 0xC2 ? MOST_PROGRESSIVE : MOST_PIXELS);
        int colours = Octets.u8(bytes, from + 7);
        if (colours == 4) throw No.printColours();
        if (Octets.u8(bytes, from + 2) != 8 || (colours != 1 && colours != 3)) throw No.damaged();
        keep(marker, from, Octets.u16(bytes, from));
    }

    /** Says how the colours are written; nothing else is taken of it. */
    private void adobe(int from, int length) {
        if (length == 14 && Octets.has(bytes, from + 2, "Adobe")) keep(0xEE, from, length);
    }

    private void scan(int from, int length) {
        if (width == 0 || ++scans > MOST_SCANS) throw No.damaged();
        keep(0xDA, from, length);
        int start = at;
        while (!isMarker()) at++;
        bare.write(bytes, start, at - start);
    }

    /** Between the picture's own bytes stand zeros after 0xFF, and restart markers. */
    private boolean isMarker() {
        if (Octets.u8(bytes, at) != 0xFF) return false;
        int next = Octets.u8(bytes, at + 1);
        return next != 0 && (next < 0xD0 || next > 0xD7);
    }

    private void keep(int marker, int from, int length) {
        bare.write(0xFF);
        bare.write(marker);
        bare.write(bytes, from, length);
    }
}
