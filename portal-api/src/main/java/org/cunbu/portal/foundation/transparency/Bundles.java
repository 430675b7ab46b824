package org.cunbu.portal.foundation.transparency;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines as C2SP tlog-tiles bundles them: each after its length in two bytes. */
final class Bundles {

    private Bundles() {}

    static byte[] of(List<String> lines) {
        var bundle = new ByteArrayOutputStream();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            bundle.write(bytes.length >> 8);
            bundle.write(bytes.length);
            bundle.writeBytes(bytes);
        }
        return bundle.toByteArray();
    }
}
