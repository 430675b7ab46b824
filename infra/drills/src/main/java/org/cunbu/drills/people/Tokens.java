package org.cunbu.drills.people;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbu.drills.ground.Ground;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.standalone.demo.DemoAccount;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration's officials as programs know them: access tokens, got with code and PKCE, renewed in time. */
public final class Tokens {

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final int GOOD_FOR_SECONDS = 180;

    private final String realm;
    private final String redirect;
    private final String secret;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    public Tokens(Ground ground) {
        this.realm = ground.keycloak().publicUrl() + "/realms/" + ground.realm().name();
        this.redirect = ground.address() + "/login/oauth2/code/keycloak";
        this.secret = ground.realm().portalSecret();
    }

    /** A token of this account. */
    public synchronized String of(String username) throws IOException, InterruptedException {
        Token token = known.get(username);
        if (token == null || token.until().isBefore(Instant.now())) {
            token = new Token(ask(account(username)), Instant.now().plusSeconds(GOOD_FOR_SECONDS));
            known.put(username, token);
        }
        return token.text();
    }

    public static DemoAccount account(String username) {
        return DemoAccount.ALL.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private String ask(DemoAccount account) throws IOException, InterruptedException {
        String verifier = DataFolder.random(32);
        var browser = new Browser("12.0.0.1");
        HttpResponse<String> page = browser.get(realm + "/protocol/openid-connect/auth?"
                + Browser.form(Map.of(
                        "client_id",
                        "cunbu-portal",
                        "redirect_uri",
                        redirect,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "state",
                        DataFolder.random(16),
                        "nonce",
                        DataFolder.random(16),
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        challenge(verifier))));
        HttpResponse<String> signedIn = browser.fill(page, account.username(), account.password());
        Matcher code = CODE.matcher(signedIn.headers().firstValue("Location").orElse(""));
        if (!code.find()) throw new IOException(account.username() + " could not sign in: " + signedIn.statusCode());
        HttpResponse<String> tokens = browser.post(
                URI.create(realm + "/protocol/openid-connect/token").toString(),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "cunbu-portal",
                        "client_secret",
                        secret,
                        "redirect_uri",
                        redirect,
                        "code",
                        code.group(1),
                        "code_verifier",
                        verifier));
        return JsonMapper.builder()
                .build()
                .readTree(tokens.body())
                .path("access_token")
                .asString();
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
