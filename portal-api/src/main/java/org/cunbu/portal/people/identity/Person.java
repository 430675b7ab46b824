package org.cunbu.portal.people.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param subject Keycloak's id of the account; none while the person was prepared and has not signed in
 */
public record Person(PersonId id, @Nullable String subject, String username, String name, int version) {
    public boolean hasSignedIn() {
        return subject != null;
    }
}
