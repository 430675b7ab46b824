package org.cunbu.portal.people.identity;

import java.util.Locale;

/**
 * Who somebody is, as Keycloak says. It gives no right to anything.
 *
 * @param subject Keycloak's own id of the account
 * @param username in small letters
 * @param name the person's name, or the user name where the account has none
 */
public record SignedIn(String subject, String username, String name) {
    public SignedIn {
        if (subject.isBlank() || subject.length() > 100 || username.length() > 255) {
            throw new IllegalArgumentException("an account has a subject and a user name");
        }
        username = username.toLowerCase(Locale.ROOT);
        name = name.isBlank() ? username : name.strip();
        if (name.length() > 60) {
            name = name.substring(0, 60);
        }
    }

    /** A subject is no secret, but whom it belongs to is nobody's business in a log. */
    @Override
    public String toString() {
        return "SignedIn[" + subject + "]";
    }
}
