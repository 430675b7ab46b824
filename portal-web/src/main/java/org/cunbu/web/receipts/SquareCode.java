package org.cunbu.web.receipts;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws a QR code as a picture that a long press saves. */
final class SquareCode {

    private static final int SIDE = 440;
    private static final int PAPER = 0xFFFFFF;
    private static final int INK = 0x1B2420;
    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);

    private SquareCode() {}

    static byte[] png(String text) {
        try (var out = new ByteArrayOutputStream()) {
            var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE, HINTS);
            ImageIO.write(picture(bits), "png", out);
            return out.toByteArray();
        } catch (WriterException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static BufferedImage picture(BitMatrix bits) {
        var picture = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                picture.setRGB(x, y, bits.get(x, y) ? INK : PAPER);
            }
        }
        return picture;
    }
}
