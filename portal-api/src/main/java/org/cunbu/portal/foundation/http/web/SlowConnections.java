package org.cunbu.portal.foundation.http.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/**
 * Closes connections that take their time: whoever has not sent the whole head of a request 20 seconds after the
 * connection was made or the last request was answered, or a body within 25 seconds, however they drip it.
 */
@Configuration(proxyBeanMethods = false)
class SlowConnections {

    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final int LONGEST_LINE = 8_192;
    private static final int LARGEST_HEAD = 16_384;

    /**
     * @param head setting {@code cunbu.patience.head}: how long the head of a request may take
     * @param body setting {@code cunbu.patience.body}: how long its body may take
     */
    @Bean
    NettyServerCustomizer impatience(
            @Value("${cunbu.patience.head:20s}") Duration head, @Value("${cunbu.patience.body:25s}") Duration body) {
        return server -> server.requestTimeout(body)
                .idleTimeout(IDLE)
                .maxKeepAliveRequests(1_000)
                .httpRequestDecoder(
                        spec -> spec.maxInitialLineLength(LONGEST_LINE).maxHeaderSize(LARGEST_HEAD))
                .doOnChannelInit((observer, channel, remote) -> watch(channel, head));
    }

    private static void watch(Channel channel, Duration head) {
        HeadClock clock = new HeadClock(head);
        channel.pipeline().addFirst("cunbu.first-bytes", clock.firstBytes());
        if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
            channel.pipeline().addAfter(NettyPipeline.HttpCodec, "cunbu.whole-head", clock.wholeHead());
        }
    }

    /** Runs from the connection, or from the first byte of a later request, until a request's head is whole. */
    private static final class HeadClock {

        private final Duration patience;
        private @Nullable Future<?> running;
        private boolean awaiting = true;

        HeadClock(Duration patience) {
            this.patience = patience;
        }

        private void start(ChannelHandlerContext context) {
            if (awaiting && running == null) {
                Runnable close = context::close;
                running = context.executor().schedule(close, patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void stop() {
            if (running != null) running.cancel(false);
            running = null;
        }

        private void read(Object message) {
            if (message instanceof HttpRequest) {
                stop();
                awaiting = false;
            }
            if (message instanceof LastHttpContent) awaiting = true;
        }

        ChannelInboundHandlerAdapter firstBytes() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelActive(ChannelHandlerContext context) throws Exception {
                    start(context);
                    super.channelActive(context);
                }

                @Override
                public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
                    start(context);
                    super.channelRead(context, message);
                }

                @Override
                public void channelInactive(ChannelHandlerContext context) throws Exception {
                    stop();
                    super.channelInactive(context);
                }
            };
        }

        ChannelInboundHandlerAdapter wholeHead() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
                    read(message);
                    super.channelRead(context, message);
                }
            };
        }
    }
}
