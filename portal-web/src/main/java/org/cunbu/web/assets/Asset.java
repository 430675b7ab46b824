package org.cunbu.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;

/** One file that a browser keeps for ever: another content has another name. */
record Asset(String address, MediaType type, byte[] plain, byte[] gzipped) {

    static Asset of(String name, MediaType type, byte[] content) {
        int dot = name.lastIndexOf('.');
        var address = "/assets/" + name.substring(0, dot) + "." + hash(content) + name.substring(dot);
        return new Asset(address, type, content, gzip(content));
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
