package org.cunbu.drills.replicas;

import java.io.IOException;
import java.net.URI;
import org.cunbu.drills.people.Browser;
import org.cunbu.standalone.demo.DemoAccount;

/** An official who begins to sign in at one replica and comes back from Keycloak to another. */
final class SignedIn {

    private final Browser browser = new Browser("12.0.2.1");

    private SignedIn() {}

    /**
     * @param first  the replica that sends the browser away
     * @param second the replica to which it comes back
     */
    static SignedIn through(URI first, URI second, DemoAccount account) throws IOException, InterruptedException {
        var official = new SignedIn();
        var browser = official.browser;
        var page = browser.follow(browser.get(first + "/oauth2/authorization/keycloak"));
        var back = browser.fill(page, account.username(), account.password());
        URI callback = URI.create(back.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("sent nowhere: " + back.statusCode())));
        browser.get(second + callback.getRawPath() + "?" + callback.getRawQuery());
        return official;
    }

    /** Whether this replica shows the official their desk. */
    boolean seesTheDeskAt(URI replica) throws IOException, InterruptedException {
        return browser.get(replica + "/desk").statusCode() == 200;
    }
}
