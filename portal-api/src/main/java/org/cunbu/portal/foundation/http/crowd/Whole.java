package org.cunbu.portal.foundation.http.crowd;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A request whose body was taken in at the door as a whole. */
final class Whole extends ServerHttpRequestDecorator {

    private final AtomicReference<@Nullable DataBuffer> body;

    /** @param body belongs to this request from now on */
    Whole(ServerHttpRequest request, DataBuffer body) {
        super(request);
        this.body = new AtomicReference<>(body);
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Mono.fromSupplier(() -> body.getAndSet(null))
                .flux()
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    /** Lets the body go where nobody read it. */
    void over() {
        DataBufferUtils.release(body.getAndSet(null));
    }
}
