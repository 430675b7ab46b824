package org.cunbu.portal.foundation.http.crowd;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** A request whose body is taken in at the door and read inside. */
final class Brought extends ServerHttpRequestDecorator {

    private static final int PIECES = 4;

    private final Scheduler turn;

    Brought(ServerHttpRequest request, Scheduler turn) {
        super(request);
        this.turn = turn;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody().publishOn(turn, PIECES).doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }
}
