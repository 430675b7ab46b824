package org.cunbu.web.attachments;

import java.time.Duration;
import org.cunbu.portal.foundation.attachments.Announced;
import org.cunbu.portal.foundation.attachments.Attachment;
import org.cunbu.portal.foundation.attachments.Receiving;
import org.cunbu.portal.foundation.attachments.Upload;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.http.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/**
 * What the script that sends a page's files is told.
 *
 * @param id       the upload's, or the attachment's
 * @param received how many bytes are here
 * @param piece    how many may come at once
 * @param sentence why not, where it was refused
 */
public record Told(
        String id, int received, int piece, @Nullable String sentence) {

    /** What the script says is about to come. */
    public record Coming(
            @Nullable String name,
            @Nullable Integer size,
            @Nullable String sha256,
            @Nullable String part) {

        public Announced announced() {
            return new Announced(name == null ? "" : name, size == null ? 0 : size, sha256);
        }
    }

    public static Mono<ResponseEntity<Told>> upload(Mono<Upload> upload) {
        return answered(upload.map(far -> new Told(far.id().toString(), far.received(), Receiving.PIECE, null)));
    }

    public static Mono<ResponseEntity<Told>> attached(Mono<Attachment> attachment) {
        return answered(attachment.map(kept -> new Told(kept.id().toString(), kept.bytes(), Receiving.PIECE, null)));
    }

    private static Mono<ResponseEntity<Told>> answered(Mono<Told> told) {
        return told.map(ResponseEntity::ok).onErrorResume(error -> {
            Refusal why = Refusals.of(error);
            return why.status() == HttpStatus.INTERNAL_SERVER_ERROR.value()
                    ? Mono.error(error)
                    : Mono.just(refused(why));
        });
    }

    private static ResponseEntity<Told> refused(Refusal why) {
        var answer = ResponseEntity.status(why.status());
        Duration wait = why.retryAfter();
        if (wait != null) answer.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        return answer.body(new Told("", 0, 0, why.detail()));
    }
}
