package org.cunbu.portal.foundation.http.web;

import static io.netty.handler.codec.http.HttpHeaderNames.CACHE_CONTROL;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import java.util.Set;
import org.cunbu.portal.foundation.http.ProblemWriter;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import reactor.netty.NettyPipeline;

/**
 * An address that is too long or no address, a head that is too large: the server refuses these before the portal sees
 * them, and without a word. They get problem details like whatever else is refused.
 */
@Configuration(proxyBeanMethods = false)
class NotEvenARequest {

    private static final Set<Integer> WITHOUT_A_WORD = Set.of(400, 413, 414, 431);

    @Bean
    NettyServerCustomizer toldWhy(ProblemWriter problems) {
        var words = new Words(problems);
        return server -> server.doOnChannelInit((observer, channel, remote) -> {
            if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "cunbu.words", words);
            }
        });
    }

    @Sharable
    private static final class Words extends ChannelOutboundHandlerAdapter {

        private final ProblemWriter problems;

        private Words(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        public void write(ChannelHandlerContext context, Object answer, ChannelPromise promise) throws Exception {
            super.write(context, answer instanceof FullHttpResponse full ? withWords(full) : answer, promise);
        }

        private FullHttpResponse withWords(FullHttpResponse answer) {
            int status = answer.status().code();
            if (!WITHOUT_A_WORD.contains(status)
                    || answer.content().isReadable()
                    || answer.headers().contains(CONTENT_TYPE)) {
                return answer;
            }
            var told = answer.replace(Unpooled.wrappedBuffer(problems.unreadable(status)));
            answer.release();
            told.headers().set(CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            told.headers().set(CONTENT_LENGTH, told.content().readableBytes());
            told.headers().set(CACHE_CONTROL, "no-store");
            told.headers().set("X-Content-Type-Options", "nosniff");
            return told;
        }
    }
}
