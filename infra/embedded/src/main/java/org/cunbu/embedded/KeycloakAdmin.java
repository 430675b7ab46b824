package org.cunbu.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator does in Keycloak, over its own admin interface. */
public final class KeycloakAdmin {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeycloakAddress address;

    public KeycloakAdmin(KeycloakAddress address) {
        this.address = address;
    }

    public boolean answers() {
        try {
            return ask("GET", address.inside("master", "/.well-known/openid-configuration"), Optional.empty(), "")
                            .statusCode()
                    == 200;
        } catch (ServiceFailed notYet) {
            return false;
        }
    }

    public boolean hasRealm(String realm) {
        return call("GET", "/" + realm, "", 200, 404).statusCode() == 200;
    }

    /** Makes the realm that the JSON describes, under this name. */
    public void makeRealm(String realm, JsonNode description) {
        ObjectNode named = description.deepCopy().asObject();
        named.remove("id");
        named.put("realm", realm);
        call("POST", "", named.toString(), 201);
    }

    public void dropRealm(String realm) {
        call("DELETE", "/" + realm, "", 204, 404);
    }

    /** Changes a client as it is now. */
    public void changeClient(String realm, String clientId, Consumer<ObjectNode> change) {
        JsonNode found = read(call("GET", "/" + realm + "/clients?clientId=" + encoded(clientId), "", 200));
        if (found.isEmpty()) {
            throw new ServiceFailed("the realm " + realm + " has no client " + clientId);
        }
        ObjectNode client = found.get(0).asObject();
        change.accept(client);
        call("PUT", "/" + realm + "/clients/" + client.get("id").asString(), client.toString(), 204);
    }

    /**
     * Lets the portal sign people in at its address, and out again.
     *
     * @param reachable the portal's address as Keycloak reaches it, for logging out behind the browser's back
     */
    public void portalAt(String realm, String publicUrl, String reachable) {
        changeClient(realm, "cunbu-portal", client -> {
            client.put("rootUrl", publicUrl).put("baseUrl", publicUrl);
            client.putArray("redirectUris").add(publicUrl + "/login/oauth2/code/keycloak");
            client.withObject("attributes")
                    .put("post.logout.redirect.uris", publicUrl + "/")
                    .put("backchannel.logout.url", reachable + "/logout/connect/back-channel/keycloak")
                    .put("backchannel.logout.session.required", "true");
        });
    }

    /** The user's id (the subject of tokens); made if absent, the password set again if present. */
    public String user(String realm, String name, String displayName, String password) {
        Optional<String> known = findUser(realm, name);
        if (known.isPresent()) {
            call("PUT", "/" + realm + "/users/" + known.get() + "/reset-password", passwordJson(password), 204);
            return known.get();
        }
        ObjectNode user = JSON.createObjectNode()
                .put("username", name)
                .put("firstName", displayName)
                .put("enabled", true)
                .put("emailVerified", true);
        user.putArray("credentials").add(JSON.readTree(passwordJson(password)));
        call("POST", "/" + realm + "/users", user.toString(), 201);
        return findUser(realm, name).orElseThrow();
    }

    public Optional<String> findUser(String realm, String name) {
        JsonNode found = read(call("GET", "/" + realm + "/users?exact=true&username=" + encoded(name), "", 200));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).get("id").asString());
    }

    /** Ends every session of the user, as an administrator does; clients are told over their back channels. */
    public void signOut(String realm, String userId) {
        call("POST", "/" + realm + "/users/" + userId + "/logout", "", 204);
    }

    /** An access token of the realm, asked for with these fields of the token endpoint. */
    public String token(String realm, Map<String, String> fields) {
        HttpResponse<String> answer =
                ask("POST", address.inside(realm, "/protocol/openid-connect/token"), Optional.empty(), form(fields));
        if (answer.statusCode() != 200) {
            throw new ServiceFailed("Keycloak gives no token: " + answer.statusCode() + " " + answer.body());
        }
        return read(answer).get("access_token").asString();
    }

    private HttpResponse<String> call(String verb, String path, String body, int... expected) {
        String token = token(
                "master",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", address.adminClient(),
                        "client_secret", address.adminSecret()));
        HttpResponse<String> answer = ask(verb, address.url() + "/admin/realms" + path, Optional.of(token), body);
        for (int status : expected) {
            if (answer.statusCode() == status) {
                return answer;
            }
        }
        throw new ServiceFailed("Keycloak answers " + verb + " /admin/realms" + path + " with " + answer.statusCode()
                + ": " + answer.body());
    }

    private static HttpResponse<String> ask(String verb, String url, Optional<String> token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header(
                        "Content-Type",
                        body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new ServiceFailed("Keycloak 没有响应 · Keycloak does not answer at " + url, away);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new ServiceFailed("interrupted while asking Keycloak", told);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String passwordJson(String password) {
        return JSON.createObjectNode()
                .put("type", "password")
                .put("temporary", false)
                .put("value", password)
                .toString();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
