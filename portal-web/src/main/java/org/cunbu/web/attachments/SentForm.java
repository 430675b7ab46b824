package org.cunbu.web.attachments;

import java.util.List;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Invalid;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A form with files, as browsers without scripts send it: one whole request. */
public record SentForm(MultiValueMap<String, Part> parts) {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST = 6;

    /** @param name as its sender calls it */
    public record Sent(String name, byte[] bytes) {}

    public static Mono<SentForm> in(ServerWebExchange exchange) {
        return exchange.getMultipartData().map(SentForm::new);
    }

    /** What was typed or chosen in a field; empty where it is not there. */
    public String text(String field) {
        return parts.getFirst(field) instanceof FormFieldPart typed ? typed.value() : "";
    }

    /** The form's own key, so that the same form twice is the same files once. */
    public IdempotencyKey key() {
        return IdempotencyKey.valueOf(text("key"));
    }

    /** The chosen files, one after the other. */
    public Flux<Sent> files() {
        List<FilePart> chosen = parts.getOrDefault("file", List.of()).stream()
                .filter(FilePart.class::isInstance)
                .map(FilePart.class::cast)
                .filter(part -> !part.filename().isEmpty())
                .toList();
        if (chosen.isEmpty()) return Flux.error(Invalid.field("file", "missing", "请先选照片、录音或文件。"));
        if (chosen.size() > MOST) return Flux.error(Invalid.field("file", "too-many", "一次最多传 6 个，请分几次。"));
        return Flux.fromIterable(chosen).concatMap(SentForm::whole);
    }

    private static Mono<Sent> whole(FilePart file) {
        return DataBufferUtils.join(file.content(), LARGEST)
                .map(SentForm::bytes)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> new Sent(file.filename(), bytes))
                .onErrorMap(
                        DataBufferLimitException.class,
                        tooLarge -> Invalid.field("file", "too-large", "文件太大，最多 10 MB。照片可以用手机的“编辑”缩小后再传。"));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
