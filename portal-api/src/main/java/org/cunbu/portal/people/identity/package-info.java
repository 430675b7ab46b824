/**
 * Who is calling, and what they may do. Keycloak says who somebody is; posts, which are the portal's own, say the rest.
 * Start at {@link SigningIn}; settings of people are kept at {@link Administration}.
 */
@NullMarked
@ApplicationModule(
        id = "identity",
        allowedDependencies = {"organization", "region", "calendar", "journal", "http", "papers", "watch"})
package org.cunbu.portal.people.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
