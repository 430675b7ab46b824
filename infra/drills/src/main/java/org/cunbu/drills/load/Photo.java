package org.cunbu.drills.load;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.cunbu.drills.load.Ledger.Receipt;
import org.cunbu.drills.load.Wire.Answer;

/** A photo as a phone takes it, with words hidden in it, and how its sender brings it to a letter. */
public final class Photo {

    private static final int HEADER = 8;

    private final Wire wire;
    private final Receipt receipt;
    private final String from;

    public Photo(Wire wire, Receipt receipt, String from) {
        this.wire = wire;
        this.receipt = receipt;
        this.from = from;
    }

    /** Announced, sent, finished; the first answer that is a no, or the last one. */
    public Answer attach(String name, byte[] photo) throws IOException, InterruptedException {
        Answer announced =
                json("/uploads", Wire.JSON.writeValueAsString(java.util.Map.of("name", name, "size", photo.length)));
        if (!announced.isFine()) return announced;
        String upload = "/uploads/" + announced.json().path("id").asString("");
        Answer sent = wire.send(wire.request(at(upload), from)
                .header("Receipt-Secret", receipt.secret())
                .header("Content-Type", "application/octet-stream")
                .header("Upload-Offset", "0")
                .method("PATCH", BodyPublishers.ofByteArray(photo))
                .build());
        return sent.isFine() ? json(upload + "/completion", "") : sent;
    }

    private Answer json(String path, String body) throws IOException, InterruptedException {
        return wire.send(wire.request(at(path), from)
                .header("Receipt-Secret", receipt.secret())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private String at(String path) {
        return "/api/letters/" + receipt.number() + path;
    }

    /** A JPEG whose EXIF says this. */
    public static byte[] saying(String words) throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        byte[] said = words.getBytes(StandardCharsets.UTF_8);
        int length = said.length + HEADER;
        var photo = new ByteArrayOutputStream();
        photo.write(plain.toByteArray(), 0, 2);
        photo.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        photo.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        photo.writeBytes(said);
        photo.write(plain.toByteArray(), 2, plain.size() - 2);
        return photo.toByteArray();
    }
}
