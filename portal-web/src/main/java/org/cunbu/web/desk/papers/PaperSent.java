package org.cunbu.web.desk.papers;

import java.util.List;
import java.util.Map;
import org.cunbu.portal.petition.casework.PaperFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.reactive.result.view.View;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A paper where a page could have been the answer as well: the form again when something is missing, else the file. */
record PaperSent(ResponseEntity<byte[]> file) implements Rendering, View {

    static Rendering of(PaperFile paper) {
        return new PaperSent(PaperAnswer.of(paper));
    }

    @Override
    public Object view() {
        return this;
    }

    @Override
    public Map<String, Object> modelAttributes() {
        return Map.of();
    }

    @Override
    public HttpStatusCode status() {
        return file.getStatusCode();
    }

    @Override
    public HttpHeaders headers() {
        return file.getHeaders();
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.ALL);
    }

    @Override
    public Mono<Void> render(
            @Nullable Map<String, ?> model, @Nullable MediaType contentType, ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        byte[] content = file.getBody() == null ? new byte[0] : file.getBody();
        response.getHeaders().setContentType(file.getHeaders().getContentType());
        response.getHeaders().setContentLength(content.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(content)));
    }
}
