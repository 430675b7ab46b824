package org.cunbu.web.receipts;

import java.nio.charset.StandardCharsets;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.foundation.transparency.ReceiptLeaf;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

/** What its writer keeps of a letter's line in the public log, as the programs of docs/log read it. */
@Controller
class ReceiptLeafController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Petitioners petitioners;
    private final PublicLog log;

    ReceiptLeafController(Petitioners petitioners, PublicLog log) {
        this.petitioners = petitioners;
        this.log = log;
    }

    @GetMapping("/receipts/{number}/log.txt")
    Mono<ResponseEntity<String>> leaf(@PathVariable String number, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder ->
                        log.leafOfReceipt(holder.petitioner().petition().value()))
                .switchIfEmpty(Mono.error(() -> new NotFound("台账凭据")))
                .map(leaf -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("receipt.txt")
                                        .build()
                                        .toString())
                        .body(lines(leaf)));
    }

    private static String lines(ReceiptLeaf leaf) {
        return leaf.line() + "\n" + leaf.salt() + "\n" + leaf.details() + "\n";
    }
}
