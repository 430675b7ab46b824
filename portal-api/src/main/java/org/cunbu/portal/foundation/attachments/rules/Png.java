package org.cunbu.portal.foundation.attachments.rules;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** Reads a PNG's chunks and keeps those of the picture; texts, times, profiles and further frames stay out. */
final class Png {

    private static final long MOST_PIXELS = 30_000_000;
    private static final int SIGNATURE = 8;
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT");

    private Png() {}

    static BarePicture bare(byte[] bytes) {
        var bare = new ByteArrayOutputStream(bytes.length);
        bare.write(bytes, 0, SIGNATURE);
        if (!Octets.has(bytes, SIGNATURE + 4, "IHDR") || Octets.u32(bytes, SIGNATURE) != 13) throw No.damaged();
        long width = Octets.u32(bytes, SIGNATURE + 8);
        long height = Octets.u32(bytes, SIGNATURE + 12);
        BarePicture.check(width, height, MOST_PIXELS);
        boolean drawn = false;
        for (int at = SIGNATURE; ; ) {
            int length = Octets.size(Octets.u32(bytes, at), bytes);
            String type = Octets.word(bytes, at + 4, 4);
            int end = Math.addExact(at + 12, length);
            if (end > bytes.length || !isSound(bytes, at, length)) throw No.damaged();
            boolean first = at == SIGNATURE;
            if (type.equals("IHDR") != first) throw No.damaged();
            if (type.equals("acTL")) throw No.moving();
            if (PICTURE.contains(type) || type.equals("IEND")) bare.write(bytes, at, end - at);
            else if (Character.isUpperCase(type.charAt(0))) throw No.damaged();
            drawn |= type.equals("IDAT");
            at = end;
            if (type.equals("IEND")) break;
        }
        if (!drawn) throw No.damaged();
        return new BarePicture("png", bare.toByteArray(), (int) width, (int) height, 1);
    }

    private static boolean isSound(byte[] bytes, int at, int length) {
        var crc = new CRC32();
        crc.update(bytes, at + 4, length + 4);
        return crc.getValue() == Octets.u32(bytes, at + 8 + length);
    }
}
