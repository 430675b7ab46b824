/**
 * Signing in and out of the pages. Citizens never meet it: no session, no account. Officials come through Keycloak; what
 * this browser holds is a random session number, nothing of Keycloak's. Start at {@link
 * org.cunbu.web.identity.PagesGuard}.
 */
@NullMarked
package org.cunbu.web.identity;

import org.jspecify.annotations.NullMarked;
