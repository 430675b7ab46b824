package org.cunbu.portal.foundation.transparency.web;

import java.time.Duration;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.transparency.Checkpoint;
import org.cunbu.portal.foundation.transparency.LogKey;
import org.cunbu.portal.foundation.transparency.Proof;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.foundation.transparency.rules.Hash;
import org.cunbu.portal.foundation.transparency.rules.TilePath;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The log as anybody's program fetches it: C2SP tlog-tiles, tlog-checkpoint, tlog-proof. */
@RestController
@RequestMapping("/log")
class LogController {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final CacheControl MOMENT =
            CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PublicLog log;

    LogController(PublicLog log) {
        this.log = log;
    }

    @GetMapping("/checkpoint")
    Mono<ResponseEntity<String>> checkpoint() {
        return log.checkpoint()
                .switchIfEmpty(Mono.error(() -> new NotFound("签名")))
                .map(Checkpoint::note)
                .map(LogController::text);
    }

    @GetMapping("/tile/{*path}")
    Mono<ResponseEntity<byte[]>> tile(@PathVariable String path) {
        return Mono.justOrEmpty(TilePath.read(path.substring(1)))
                .switchIfEmpty(Mono.error(() -> new NotFound("这一片")))
                .flatMap(log::tile)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(FOR_EVER)
                        .body(bytes));
    }

    @GetMapping("/proof/{leaf:[0-9a-f]{64}}")
    Mono<ResponseEntity<String>> proof(@PathVariable String leaf) {
        return log.proofOf(Hash.ofHex(leaf)).map(Proof::write).map(LogController::text);
    }

    @GetMapping("/continuation/{smaller:[0-9]{1,15}}/{larger:[0-9]{1,15}}")
    Mono<ResponseEntity<String>> continuation(@PathVariable long smaller, @PathVariable long larger) {
        return log.continuation(smaller, larger)
                .map(hashes -> hashes.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()))
                .map(LogController::text);
    }

    @GetMapping("/key")
    Mono<ResponseEntity<String>> key() {
        return log.keys()
                .map(LogKey::key)
                .map(key -> key + "\n")
                .collect(Collectors.joining())
                .map(LogController::text);
    }

    private static ResponseEntity<String> text(String body) {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(MOMENT).body(body);
    }
}
