package org.cunbu.portal.foundation.http.limits.rules;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cunbu.portal.foundation.http.Puzzle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * ALTCHA's first version: SHA-256, signed with HMAC. The salt ends with its expiry and {@code &}, so that no digit of
 * the number can be read as one of the expiry.
 */
public final class Altcha {

    private static final String ALGORITHM = "SHA-256";
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=(\\d{1,12})&");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Altcha() {}

    /** The puzzle whose solution is that number. */
    public static Puzzle make(String key, String random, Instant until, int hardest, int number) {
        String salt = random + "?expires=" + until.getEpochSecond() + "&";
        String challenge = sha256(salt + number);
        return new Puzzle(ALGORITHM, challenge, hardest, salt, hmac(key, challenge));
    }

    /** A payload read; empty where it is none. */
    public static Optional<Solution> read(String payload) {
        try {
            JsonNode json = JSON.readTree(Base64.getDecoder().decode(payload));
            Matcher salt = SALT.matcher(json.path("salt").asString(""));
            JsonNode number = json.path("number");
            if (!salt.matches() || !number.isIntegralNumber()) return Optional.empty();
            if (!ALGORITHM.equals(json.path("algorithm").asString(""))) return Optional.empty();
            return Optional.of(new Solution(
                    json.path("challenge").asString(""),
                    salt.group(),
                    number.asLong(),
                    json.path("signature").asString(""),
                    Instant.ofEpochSecond(Long.parseLong(salt.group(1)))));
        } catch (IllegalArgumentException | JacksonException none) {
            return Optional.empty();
        }
    }

    /** What somebody says solves a puzzle. */
    public record Solution(String challenge, String salt, long number, String signature, Instant until) {

        public boolean isRight(String key, Instant now) {
            return now.isBefore(until)
                    && same(challenge, sha256(salt + number))
                    && same(signature, hmac(key, challenge));
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance(ALGORITHM).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
