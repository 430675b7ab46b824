package org.cunbu.portal.foundation.http.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.http.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses requests whose address, parameters or form hold what is no text (NUL, halves of characters, bytes that are not
 * UTF-8), whose body is in another encoding, or larger than anything that may be sent here.
 */
@Component
@Order(-1_000)
class PlainInput implements WebFilter {

    private static final long LARGEST_BODY = 256 * 1024L;
    private static final long LARGEST_UPLOAD = 24 * 1024 * 1024L;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        checkAddress(request.getURI().getRawPath(), "path");
        checkAddress(request.getURI().getRawQuery(), "query");
        MediaType type = type(request);
        checkBody(request, type);
        return form(exchange, type).then(chain.filter(exchange));
    }

    private static Mono<Void> form(ServerWebExchange exchange, @Nullable MediaType type) {
        if (type == null) return Mono.empty();
        if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
            return exchange.getFormData()
                    .onErrorMap(IllegalArgumentException.class, e -> notText("form"))
                    .doOnNext(PlainInput::checkForm)
                    .then();
        }
        if (MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)) {
            // Parts with headers that are none; only here, elsewhere such an error would be ours.
            return exchange.getMultipartData()
                    .onErrorMap(
                            e -> e instanceof IllegalArgumentException || e instanceof IllegalStateException,
                            e -> notText("form"))
                    .then();
        }
        return Mono.empty();
    }

    private static void checkAddress(@Nullable String raw, String what) {
        if (raw == null || raw.indexOf('%') < 0) return;
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                if (i + 2 >= raw.length()) throw notText(what);
                int value = Character.digit(raw.charAt(i + 1), 16) * 16 + Character.digit(raw.charAt(i + 2), 16);
                if (value < 0) throw notText(what);
                bytes[length++] = (byte) value;
                i += 2;
            } else {
                bytes[length++] = (byte) (c < 0x80 ? c : '?');
            }
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            if (!PlainText.isPlain(text)) throw notText(what);
        } catch (CharacterCodingException e) {
            throw notText(what);
        }
    }

    private static @Nullable MediaType type(ServerHttpRequest request) {
        try {
            return request.getHeaders().getContentType();
        } catch (RuntimeException e) {
            throw Refused.as("unsupported-media-type");
        }
    }

    private static void checkBody(ServerHttpRequest request, @Nullable MediaType type) {
        boolean upload = type != null && type.getType().equals("multipart");
        if (request.getHeaders().getContentLength() > (upload ? LARGEST_UPLOAD : LARGEST_BODY)) {
            throw Refused.as("too-large");
        }
        if (type != null && !isUtf8(type)) throw Refused.as("unsupported-media-type");
    }

    private static boolean isUtf8(MediaType type) {
        try {
            Charset charset = type.getCharset();
            return charset == null
                    || charset.equals(StandardCharsets.UTF_8)
                    || charset.equals(StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What a form's fields may hold beyond this, each field says itself, so that the page can show it there. */
    private static void checkForm(MultiValueMap<String, String> form) {
        form.forEach((name, values) -> {
            boolean broken = isBroken(name) || values.stream().anyMatch(v -> v != null && isBroken(v));
            if (broken) throw notText("form");
        });
    }

    /** NUL, or what the decoder puts where bytes were no UTF-8: kept, the letter would be another than was sent. */
    private static boolean isBroken(String text) {
        return text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0;
    }

    private static Invalid notText(String what) {
        return Invalid.field(what, "not-text", "地址或表单里有不能识别的字符，请检查后重试。");
    }
}
