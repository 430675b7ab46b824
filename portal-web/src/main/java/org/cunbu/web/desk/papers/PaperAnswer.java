package org.cunbu.web.desk.papers;

import java.nio.charset.StandardCharsets;
import org.cunbu.portal.petition.casework.PaperFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as an answer to a browser: to be saved, kept by nobody on the way. */
public final class PaperAnswer {

    private PaperAnswer() {}

    public static ResponseEntity<byte[]> of(PaperFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.format().type()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name() + "." + file.format().extension(), StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .body(file.content());
    }
}
