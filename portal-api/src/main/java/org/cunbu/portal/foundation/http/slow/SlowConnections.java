package org.cunbu.portal.foundation.http.slow;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/**
 * Closes connections that take their time, each within 30 seconds: whoever says nothing, drips the head of a request,
 * drips its body, lets an answer lie, or keeps the line after it. Whoever is slow but goes on (a photo from a village with
 * a bad line) has all the time it takes, and so have live pages: between two events nothing of theirs lies unread.
 */
@Configuration(proxyBeanMethods = false)
class SlowConnections {

    private static final Duration IDLE = Duration.ofSeconds(25);
    private static final int LONGEST_LINE = 8_192;
    private static final int LARGEST_HEAD = 16_384;

    /** What the machine keeps of an answer for a reader, at most; left alone it would grow to megabytes for each. */
    private static final int KEPT_FOR_A_READER = 64 * 1_024;

    /**
     * @param head setting {@code cunbu.patience.head}: how long the head of a request may take
     * @param body setting {@code cunbu.patience.body}: how long the whole request may take, or each next 64 KB of it
     * @param answer setting {@code cunbu.patience.answer}: how long an answer may take to be read, or each 64 KB of it
     */
    @Bean
    NettyServerCustomizer impatience(
            @Value("${cunbu.patience.head:20s}") Duration head,
            @Value("${cunbu.patience.body:25s}") Duration body,
            @Value("${cunbu.patience.answer:25s}") Duration answer) {
        return server -> server.idleTimeout(IDLE)
                .childOption(ChannelOption.SO_SNDBUF, KEPT_FOR_A_READER)
                .maxKeepAliveRequests(1_000)
                .httpRequestDecoder(
                        spec -> spec.maxInitialLineLength(LONGEST_LINE).maxHeaderSize(LARGEST_HEAD))
                .doOnChannelInit((observer, channel, remote) ->
                        watch(channel, new RequestClock(head, body), new AnswerClock(answer)));
    }

    private static void watch(Channel channel, RequestClock request, AnswerClock answer) {
        channel.pipeline().addFirst("cunbu.bytes-out", answer);
        channel.pipeline().addFirst("cunbu.bytes-in", request.bytes());
        if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
            channel.pipeline().addAfter(NettyPipeline.HttpCodec, "cunbu.parts-in", request.parts());
        }
    }
}
