/**
 * Real PostgreSQL, Elasticsearch and Keycloak on this machine, from Maven artifacts. Knows nothing of the portal.
 * Programs start at {@link org.cunbu.embedded.EmbeddedServices}, tests at
 * {@link org.cunbu.embedded.testing.TestServices}.
 */
@NullMarked
package org.cunbu.embedded;

import org.jspecify.annotations.NullMarked;
