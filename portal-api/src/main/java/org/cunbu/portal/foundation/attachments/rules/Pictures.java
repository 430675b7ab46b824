package org.cunbu.portal.foundation.attachments.rules;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes a picture and writes it anew as JPEG: upright, at most 2,048 pixels long, on white, nothing else in the file.
 * A larger one is read thinned out, so that it never lies in memory as a whole.
 */
final class Pictures {

    static final int LONGEST = 2048;
    static final int THUMBNAIL = 320;

    private Pictures() {}

    static Neutral of(BarePicture bare) {
        try {
            BufferedImage upright = drawn(decoded(bare), bare.orientation(), LONGEST);
            return Neutral.picture(
                    jpeg(upright, 0.82f),
                    jpeg(drawn(upright, 1, THUMBNAIL), 0.75f),
                    upright.getWidth(),
                    upright.getHeight());
        } catch (IOException unreadable) {
            throw No.damaged();
        }
    }

    private static BufferedImage decoded(BarePicture bare) throws IOException {
        ImageReader reader = reader(bare.format());
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare.bytes()))) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) != bare.width() || reader.getHeight(0) != bare.height()) throw No.damaged();
            var how = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(bare.width(), bare.height()) / LONGEST);
            how.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String format) throws IOException {
        return format.equals("webp")
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(format).next();
    }

    /** Turned upright and made to fit, on white. */
    private static BufferedImage drawn(BufferedImage picture, int orientation, int longest) {
        boolean lies = orientation >= 5;
        int wide = lies ? picture.getHeight() : picture.getWidth();
        int high = lies ? picture.getWidth() : picture.getHeight();
        double scale = Math.min(1, (double) longest / Math.max(wide, high));
        int width = Math.max(1, (int) Math.round(wide * scale));
        int height = Math.max(1, (int) Math.round(high * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            var place = AffineTransform.getScaleInstance((double) width / wide, (double) height / high);
            place.concatenate(upright(orientation, picture.getWidth(), picture.getHeight()));
            pen.drawImage(picture, place, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    /** From the picture as it was stored to the picture as it was seen, as EXIF counts the eight ways. */
    private static AffineTransform upright(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
