package org.cunbu.drills.replicas;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbu.standalone.demo.DemoAccount;

/** An official who begins to sign in at one replica and comes back from Keycloak to another. */
final class SignedIn {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final Cookies browser = new Cookies();

    private SignedIn() {}

    /**
     * @param first  the replica that sends the browser away
     * @param second the replica to which it comes back
     */
    static SignedIn through(URI first, URI second, DemoAccount account) throws IOException, InterruptedException {
        var official = new SignedIn();
        var page = official.browser.get(
                URI.create(official.locationOf(official.browser.get(first.resolve("/oauth2/authorization/keycloak")))));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) throw new IOException("Keycloak shows no form: " + page.statusCode());
        var back = official.browser.post(
                URI.create(form.group(1).replace("&amp;", "&")),
                "username=" + encoded(account.username()) + "&password=" + encoded(account.password()));
        URI callback = URI.create(official.locationOf(back));
        official.browser.get(second.resolve(callback.getRawPath() + "?" + callback.getRawQuery()));
        return official;
    }

    /** Whether this replica shows the official their desk. */
    boolean seesTheDeskAt(URI replica) throws IOException, InterruptedException {
        return browser.get(replica.resolve("/desk")).statusCode() == 200;
    }

    private String locationOf(HttpResponse<String> answer) throws IOException {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("sent nowhere: " + answer.statusCode()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
