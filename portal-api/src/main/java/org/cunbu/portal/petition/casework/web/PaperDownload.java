package org.cunbu.portal.petition.casework.web;

import java.nio.charset.StandardCharsets;
import org.cunbu.portal.petition.casework.PaperFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as an answer: to be saved, not to be kept by anybody on the way. */
final class PaperDownload {

    private PaperDownload() {}

    static ResponseEntity<byte[]> of(PaperFile file) {
        return answer(HttpStatus.OK, file);
    }

    static ResponseEntity<byte[]> created(PaperFile file) {
        return answer(HttpStatus.CREATED, file);
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, PaperFile file) {
        return ResponseEntity.status(status)
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
