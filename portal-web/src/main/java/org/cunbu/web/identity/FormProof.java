package org.cunbu.web.identity;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Proves that a form came from one of our pages: the same random word in a signed cookie and in the form. Nothing is kept
 * on the server, so writing a letter needs no session.
 */
@Component
class FormProof implements ServerCsrfTokenRepository {
    static final String COOKIE = "form";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignedCookies cookies;

    FormProof(SignedCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> {
            byte[] bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            return token(HexFormat.of().formatHex(bytes));
        });
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return Mono.fromRunnable(() -> {
            if (token == null) {
                cookies.forget(exchange, COOKIE);
            } else {
                cookies.leave(exchange, COOKIE, token.getToken(), null);
            }
        });
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookies.find(exchange, COOKIE)).map(FormProof::token);
    }

    private static CsrfToken token(String word) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", word);
    }
}
