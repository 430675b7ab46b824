package org.cunbu.standalone;

import java.util.Locale;
import java.util.Optional;

/**
 * The county's own mail server.
 *
 * @param host CUNBU_MAIL_HOST
 * @param port CUNBU_MAIL_PORT: 587 with STARTTLS, 465 with TLS, 25 with neither, if absent
 * @param user CUNBU_MAIL_USER, if it wants one
 * @param password CUNBU_MAIL_PASSWORD_FILE, or CUNBU_MAIL_PASSWORD
 * @param security CUNBU_MAIL_SECURITY: starttls if absent
 * @param from CUNBU_MAIL_FROM: the sender's address
 */
public record MailServer(
        String host, int port, Optional<String> user, Optional<String> password, Security security, String from) {

    /** How the way to the mail server is kept private. */
    public enum Security {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    static Optional<MailServer> of(Environment environment) {
        return environment.find("CUNBU_MAIL_HOST").map(host -> {
            Security security = security(environment.find("CUNBU_MAIL_SECURITY").orElse("starttls"));
            return new MailServer(
                    host,
                    environment.port("CUNBU_MAIL_PORT", security.port),
                    environment.find("CUNBU_MAIL_USER"),
                    environment.find("CUNBU_MAIL_PASSWORD"),
                    security,
                    environment.find("CUNBU_MAIL_FROM").orElse("no-reply@" + host));
        });
    }

    private static Security security(String given) {
        try {
            return Security.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new CannotStart(
                    "CUNBU_MAIL_SECURITY 应是 starttls、tls 或 none，现在是“" + given + "” · it is starttls, tls or none");
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + " " + security + "]";
    }
}
