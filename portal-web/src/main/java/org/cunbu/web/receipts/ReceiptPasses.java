package org.cunbu.web.receipts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.privacy.HmacKeys;
import org.cunbu.portal.people.identity.PublicAddress;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.intake.ReceiptSecret;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Seals a pass into a cookie and opens it again: AES-GCM under a key of its own, bound to the letter's number, sent back
 * only to that letter's pages, void after half an hour.
 */
@Component
public class ReceiptPasses {

    static final Duration LIFE = Duration.ofMinutes(30);

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final PortalClock clock;
    private final PublicAddress address;
    private final SecureRandom random = new SecureRandom();

    ReceiptPasses(HmacKeys keys, PortalClock clock, PublicAddress address) {
        this.key = new SecretKeySpec(keys.hmac("receipt-pass"), "AES");
        this.clock = clock;
        this.address = address;
    }

    /** A pass for the letter just received, with the days that its receipt names. */
    public ResponseCookie cookie(Receipt receipt) {
        return cookie(ReceiptPass.of(receipt, end()));
    }

    /** A pass for somebody who showed number and secret. */
    ResponseCookie cookie(ReceiptNumber number, ReceiptSecret secret) {
        return cookie(ReceiptPass.of(number, secret, end()));
    }

    /** Ends a pass: for shared devices. */
    ResponseCookie end(ReceiptNumber number) {
        return cookie(number, "", Duration.ZERO);
    }

    /** The pass that this browser holds for a letter; none where there is none, or it is void or forged. */
    Optional<ReceiptPass> of(ReceiptNumber number, ServerHttpRequest request) {
        var cookie = request.getCookies().getFirst(name(number));
        return cookie == null
                ? Optional.empty()
                : open(number, cookie.getValue()).filter(pass -> pass.until().isAfter(clock.instant()));
    }

    private Instant end() {
        return clock.instant().plus(LIFE);
    }

    private ResponseCookie cookie(ReceiptPass pass) {
        return cookie(pass.number(), seal(pass), LIFE);
    }

    private ResponseCookie cookie(ReceiptNumber number, String value, Duration life) {
        return ResponseCookie.from(name(number), value)
                .path("/receipts/" + number)
                .maxAge(life)
                .httpOnly(true)
                .secure(address.isSafe())
                .sameSite("Lax")
                .build();
    }

    private static String name(ReceiptNumber number) {
        return "receipt-" + number;
    }

    private String seal(ReceiptPass pass) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, pass.number(), nonce)
                    .doFinal(pass.line().getBytes(StandardCharsets.US_ASCII));
            var encoder = Base64.getUrlEncoder().withoutPadding();
            return encoder.encodeToString(nonce) + "." + encoder.encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a pass could not be sealed", e);
        }
    }

    private Optional<ReceiptPass> open(ReceiptNumber number, String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
            byte[] line = cipher(Cipher.DECRYPT_MODE, number, nonce)
                    .doFinal(Base64.getUrlDecoder().decode(sealed.substring(dot + 1)));
            return Optional.of(ReceiptPass.of(number, new String(line, StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, ReceiptNumber number, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(number.value().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
