package org.cunbu.portal.foundation.http.slow;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs while something of an answer lies unread. A reader who has not taken {@link RequestClock#LEAST} bytes in a stretch
 * of time is cut off, and what lies in the machine for that reader is thrown away.
 */
final class AnswerClock extends ChannelOutboundHandlerAdapter {

    private final Duration patience;
    private @Nullable Future<?> running;
    private long given;
    private long taken;

    AnswerClock(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        long size = size(message);
        given += size;
        super.write(context, message, promise.unvoid().addListener(written -> {
            taken += size;
            if (taken == given) end();
        }));
    }

    @Override
    public void flush(ChannelHandlerContext context) throws Exception {
        super.flush(context);
        if (taken < given && running == null && context.channel().isActive()) begin(context);
    }

    private void begin(ChannelHandlerContext context) {
        long before = takenSoFar(context);
        running = context.executor().schedule(() -> judge(context, before), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void judge(ChannelHandlerContext context, long before) {
        if (takenSoFar(context) - before >= RequestClock.LEAST) {
            begin(context);
            return;
        }
        running = null;
        context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        context.close();
    }

    /** With the part of what is being written that has gone out already. */
    private long takenSoFar(ChannelHandlerContext context) {
        var waiting = context.channel().unsafe().outboundBuffer();
        return taken + (waiting == null ? 0 : waiting.currentProgress());
    }

    private void end() {
        if (running != null) running.cancel(false);
        running = null;
    }

    private static long size(Object message) {
        return switch (message) {
            case ByteBuf bytes -> bytes.readableBytes();
            case ByteBufHolder holder -> holder.content().readableBytes();
            case FileRegion file -> file.count() - file.transferred();
            default -> 0;
        };
    }
}
