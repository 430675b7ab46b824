package org.cunbu.portal.foundation.http.crowd;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cunbu.portal.foundation.http.ProblemWriter;
import org.cunbu.portal.foundation.journal.Busy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** What those hear for whom there is no place: made once, as it must cost less than anything that is served. */
final class ComeAgain {

    private static final Duration SHORTLY = Duration.ofSeconds(2);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final byte[] PAGE = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>现在来的人太多，请稍等</title></head><body><main><h1>现在来的人太多，请稍等</h1>
            <p>您的内容没有丢失。请过几秒再试一次。</p>
            <p lang="en">Too many people at the moment; nothing is lost. Please try again in a few seconds.</p>
            </main></body></html>
            """.getBytes(StandardCharsets.UTF_8);

    private final byte[] details;

    ComeAgain(ProblemWriter problems) {
        this.details = problems.bytes(new Busy("too many are inside", SHORTLY));
    }

    /** @param accept what the request says that it can read */
    Mono<Void> to(@Nullable String accept, ServerHttpResponse response) {
        return accept != null && accept.contains("html")
                ? write(response, HTML, PAGE)
                : write(response, MediaType.APPLICATION_PROBLEM_JSON, details);
    }

    private static Mono<Void> write(ServerHttpResponse response, MediaType type, byte[] words) {
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        var headers = response.getHeaders();
        headers.setContentType(type);
        headers.setContentLength(words.length);
        headers.setCacheControl("no-store");
        headers.set("Retry-After", Long.toString(SHORTLY.toSeconds()));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(words)));
    }
}
