package org.cunbu.web.assets;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Hands out what {@link Assets} keeps: for ever, compressed where the browser can read that. */
@Configuration
class AssetRoutes {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    RouterFunction<ServerResponse> assetRoute(Assets assets) {
        return RouterFunctions.route(
                GET("/assets/{file}"),
                request -> assets.at(request.path())
                        .map(asset -> serve(asset, request))
                        .orElseGet(() -> ServerResponse.notFound().build()));
    }

    private static Mono<ServerResponse> serve(Asset asset, ServerRequest request) {
        var answer = ServerResponse.ok()
                .contentType(asset.type())
                .cacheControl(FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return readsGzip(request)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").bodyValue(asset.gzipped())
                : answer.bodyValue(asset.plain());
    }

    private static boolean readsGzip(ServerRequest request) {
        return request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(line -> java.util.Arrays.stream(line.split(",")))
                .anyMatch(coding -> coding.strip().equalsIgnoreCase("gzip"));
    }
}
