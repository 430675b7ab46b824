package org.cunbu.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The demo's accounts at work, each with a token that is renewed before it runs out. */
final class Officials {
    /** Who does what on a letter's way. */
    enum Account {
        DISPATCHER("fenban"),
        HANDLER("chengban"),
        HEAD("fuze"),
        MODERATOR("shenhe");

        private final String username;

        Account(String username) {
            this.username = username;
        }
    }

    /** The unit of the demo's handler and head. */
    static final String UNIT = "D-TRANSPORT";

    private static final String PASSWORD = "yanshi-2026";
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private final SignIn signIn;
    private final Map<Account, Token> tokens = new HashMap<>();

    private record Token(String text, Instant until) {}

    Officials(URI portal, Path data) throws IOException, InterruptedException {
        this.signIn = new SignIn(portal, data);
    }

    /** The header by which the portal knows this account. */
    synchronized Map<String, String> as(Account account) throws IOException, InterruptedException {
        Token token = tokens.get(account);
        if (token == null || token.until().isBefore(Instant.now())) {
            token = new Token(
                    signIn.token(account.username, PASSWORD), Instant.now().plus(GOOD_FOR));
            tokens.put(account, token);
        }
        return Map.of("Authorization", "Bearer " + token.text());
    }
}
