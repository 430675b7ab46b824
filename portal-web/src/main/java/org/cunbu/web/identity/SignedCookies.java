package org.cunbu.web.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.cunbu.portal.foundation.privacy.HmacKeys;
import org.cunbu.portal.people.identity.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Remembers a word in the browser instead of on the server; only what the portal itself signed is believed again. */
@Component
class SignedCookies {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final HmacKeys keys;
    private final PublicAddress address;

    SignedCookies(HmacKeys keys, PublicAddress address) {
        this.keys = keys;
        this.address = address;
    }

    /**
     * Leaves a word with the browser.
     *
     * @param lasts how long; none for as long as the browser stays open
     */
    void leave(ServerWebExchange exchange, String name, String word, @Nullable Duration lasts) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        String value = TEXT.encodeToString(bytes) + "." + TEXT.encodeToString(signature(name, bytes));
        var cookie = cookie(name, value);
        exchange.getResponse()
                .addCookie(lasts == null ? cookie.build() : cookie.maxAge(lasts).build());
    }

    /** The word that was left; empty where there is none, or somebody else made it. */
    Optional<String> find(ServerWebExchange exchange, String name) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(address.cookie(name));
        return cookie == null ? Optional.empty() : believed(name, cookie.getValue());
    }

    void forget(ServerWebExchange exchange, String name) {
        exchange.getResponse().addCookie(cookie(name, "").maxAge(0).build());
    }

    private Optional<String> believed(String name, String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] word = Base64.getUrlDecoder().decode(value.substring(0, dot));
            byte[] signed = Base64.getUrlDecoder().decode(value.substring(dot + 1));
            return MessageDigest.isEqual(signed, signature(name, word))
                    ? Optional.of(new String(word, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(String name, byte[] word) {
        return keys.hmac("cookie", name.getBytes(StandardCharsets.UTF_8), word);
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(address.cookie(name), value)
                .path("/")
                .httpOnly(true)
                .secure(address.isSafe())
                .sameSite("Lax");
    }
}
