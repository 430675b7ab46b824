/**
 * The portal alone, for servers of one's own and for a cluster: PostgreSQL, Elasticsearch and Keycloak are elsewhere. Start
 * at {@link PortalAlone}.
 */
@NullMarked
package org.cunbu.cluster;

import org.jspecify.annotations.NullMarked;
