package org.cunbu.portal.people.identity.web;

import org.cunbu.portal.people.identity.Takeaway;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;

/** A file as an attachment that is not kept anywhere. */
final class TakenAway {
    private TakenAway() {}

    static ResponseEntity<Flux<DataBuffer>> of(java.nio.file.Path file, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Takeaway.typeOf(name)))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(Takeaway.once(file));
    }
}
