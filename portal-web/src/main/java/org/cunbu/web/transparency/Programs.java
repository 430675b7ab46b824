package org.cunbu.web.transparency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The programs of docs/log that are built into the portal, packed once at the start. */
@Component
class Programs {

    private final byte[] zip;

    Programs() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:log-programs/*");
            zip = packed(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them in one file; empty where the portal was built without them. */
    Optional<byte[]> zip() {
        return zip.length == 0 ? Optional.empty() : Optional.of(zip);
    }

    private static byte[] packed(Resource[] files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (files.length == 0) return bytes.toByteArray();
        Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
        try (var zip = new ZipOutputStream(bytes)) {
            for (Resource file : files) {
                zip.putNextEntry(new ZipEntry("log/" + file.getFilename()));
                zip.write(file.getContentAsByteArray());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
