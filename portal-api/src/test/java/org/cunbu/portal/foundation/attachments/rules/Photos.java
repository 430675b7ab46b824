package org.cunbu.portal.foundation.attachments.rules;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as phones take them, and as nobody should send them. */
public final class Photos {

    /** 110.6351 degrees east, as a phone might write it; planted, and to be found nowhere afterwards. */
    public static final String PLANTED_PLACE = "GPS-27.060212-110.635114-PLANTED";

    private Photos() {}

    /** Red in the upper left, blue in the lower right quarter, white elsewhere. */
    public static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                boolean left = x < width / 2;
                boolean upper = y < height / 2;
                picture.setRGB(x, y, (left && upper ? Color.RED : !left && !upper ? Color.BLUE : Color.WHITE).getRGB());
            }
        }
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return written(picture(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(picture(width, height), "png");
    }

    /** A photo that was taken turned, with the place where it was taken. */
    public static byte[] jpegWithPlace(int width, int height, int orientation) {
        return afterTheStart(jpeg(width, height), segment(0xE1, exif(orientation)));
    }

    public static byte[] webpLossless() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    public static byte[] webpLossy() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    public static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] written(BufferedImage picture, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, bytes)) throw new IllegalArgumentException(format);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] afterTheStart(byte[] jpeg, byte[] more) {
        return Bytes.join(Arrays.copyOf(jpeg, 2), more, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] segment(int marker, byte[] data) {
        return Bytes.join(
                new byte[] {(byte) 0xFF, (byte) marker},
                ByteBuffer.allocate(2).putShort((short) (data.length + 2)).array(),
                data);
    }

    /** Little of what a phone writes: how it was held, and the planted place in a field of text. */
    static byte[] exif(int orientation) {
        byte[] place = PLANTED_PLACE.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(8 + 2 + 24 + 4);
        exif.putInt(0).put(place);
        return exif.array();
    }

    /** With a header that says another size. */
    static byte[] jpegSaying(int width, int height) {
        byte[] jpeg = jpeg(8, 8);
        int at = Octets.find(jpeg, "\u00FF\u00C0", 0);
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return jpeg;
    }

    static byte[] pngSaying(int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return pngOf(chunk("IHDR", head), chunk("IDAT", new byte[] {1}), chunk("IEND", new byte[0]));
    }

    static byte[] pngWith(byte[]... afterTheHeader) {
        byte[] png = png(20, 10);
        return Bytes.join(Arrays.copyOf(png, 33), Bytes.join(afterTheHeader), Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] pngOf(byte[]... chunks) {
        return Bytes.join(Bytes.of("\u0089PNG\r\n\u001A\n"), Bytes.join(chunks));
    }

    static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(Bytes.of(type));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(Bytes.of(type))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A WebP with further chunks behind its picture, flagged as they are in the extended form. */
    static byte[] webpWith(int flags, byte[]... more) {
        byte[] picture = Arrays.copyOfRange(webpLossy(), 12, webpLossy().length);
        byte[] body = Bytes.join(
                Bytes.of("WEBP"),
                riff("VP8X", new byte[] {(byte) flags, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                picture,
                Bytes.join(more));
        return riff("RIFF", body);
    }

    static byte[] riff(String type, byte[] data) {
        byte[] size = new byte[] {
            (byte) data.length, (byte) (data.length >> 8), (byte) (data.length >> 16), (byte) (data.length >> 24)
        };
        return Bytes.join(Bytes.of(type), size, data, new byte[data.length & 1]);
    }
}
