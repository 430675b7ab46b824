package org.cunbu.portal.people.identity;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

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

    /** What a token says of the account that it was given to. */
    public static SignedIn of(ClaimAccessor claims) {
        String subject = Objects.requireNonNull(claims.getClaimAsString("sub"), "a token without a subject");
        String username = orElse(claims.getClaimAsString("preferred_username"), subject);
        return new SignedIn(subject, username, orElse(claims.getClaimAsString("name"), username));
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }

    /** A subject is no secret, but whom it belongs to is nobody's business in a log. */
    @Override
    public String toString() {
        return "SignedIn[" + subject + "]";
    }
}
