package org.cunbu.portal.foundation.http.slow;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs from the connection, or from the first byte of a later request, until the request is whole. Its head has one
 * stretch of time; its body the rest of another, and one more for each {@link #LEAST} bytes that came in the last.
 */
final class RequestClock {

    /** So many bytes in a stretch are slow, fewer are a nuisance: 2.6 KB a second. */
    static final int LEAST = 65_536;

    private final Duration head;
    private final Duration body;
    private @Nullable Future<?> running;
    private boolean headIsWhole;
    private long came;

    RequestClock(Duration head, Duration body) {
        this.head = head;
        this.body = body;
    }

    private void begin(ChannelHandlerContext context) {
        if (running != null) return;
        came = 0;
        running = context.executor().schedule(() -> afterHead(context), head.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void afterHead(ChannelHandlerContext context) {
        if (!headIsWhole) {
            context.close();
            return;
        }
        long rest = Math.max(0, body.toMillis() - head.toMillis());
        running = context.executor().schedule(() -> afterBody(context), rest, TimeUnit.MILLISECONDS);
    }

    private void afterBody(ChannelHandlerContext context) {
        if (came < LEAST) {
            context.close();
            return;
        }
        came = 0;
        running = context.executor().schedule(() -> afterBody(context), body.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end() {
        if (running != null) running.cancel(false);
        running = null;
    }

    private void part(Object message) {
        if (message instanceof HttpRequest) headIsWhole = true;
        if (message instanceof LastHttpContent) {
            end();
            headIsWhole = false;
        }
    }

    /** Stands before everything: sees bytes. */
    ChannelInboundHandlerAdapter bytes() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelActive(ChannelHandlerContext context) throws Exception {
                begin(context);
                super.channelActive(context);
            }

            @Override
            public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
                begin(context);
                if (message instanceof ByteBuf bytes) came += bytes.readableBytes();
                super.channelRead(context, message);
            }

            @Override
            public void channelInactive(ChannelHandlerContext context) throws Exception {
                end();
                super.channelInactive(context);
            }
        };
    }

    /** Stands behind the codec: sees where a head and a request end. */
    ChannelInboundHandlerAdapter parts() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
                part(message);
                super.channelRead(context, message);
            }
        };
    }
}
