package org.cunbu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs a demo account in as a browser does (authorization code with PKCE, Keycloak's own form) and keeps the access token
 * for the API. The portal's client secret is read from the demo's data folder, so this works on the demo's machine only.
 */
final class SignIn {
    private static final String CLIENT = "cunbu-portal";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final String realm;
    private final String redirect;
    private final String secret;

    /** Asks the portal where one signs in. */
    SignIn(URI portal, Path data) throws IOException, InterruptedException {
        HttpResponse<String> away = new Browser().get(portal + "/oauth2/authorization/keycloak");
        String there = away.headers().firstValue("Location").orElse("");
        int end = there.indexOf("/protocol/openid-connect/auth");
        if (end < 0) {
            throw new IOException("the portal does not say where one signs in: " + away.statusCode());
        }
        this.realm = there.substring(0, end);
        this.redirect = portal + "/login/oauth2/code/keycloak";
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        this.secret = secrets.getProperty("keycloak-portal", "");
    }

    /** An access token; valid for a few minutes. */
    String token(String username, String password) throws IOException, InterruptedException {
        String verifier = random();
        Browser browser = new Browser();
        HttpResponse<String> page = browser.get(realm + "/protocol/openid-connect/auth?"
                + form(Map.of(
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        redirect,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "state",
                        random(),
                        "nonce",
                        random(),
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        challenge(verifier))));
        Matcher action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new IOException("no sign-in form: " + page.statusCode());
        }
        HttpResponse<String> signedIn = browser.post(
                action.group(1).replace("&amp;", "&"), form(Map.of("username", username, "password", password)));
        Matcher code = CODE.matcher(signedIn.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new IOException(username + " could not sign in: " + signedIn.statusCode());
        }
        HttpResponse<String> tokens = browser.post(
                realm + "/protocol/openid-connect/token",
                form(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "client_secret", secret,
                        "redirect_uri", redirect,
                        "code", code.group(1),
                        "code_verifier", verifier)));
        return JsonMapper.builder()
                .build()
                .readTree(tokens.body())
                .path("access_token")
                .asString();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
