/** Two portals on one database: what one leaves, the other goes on with. */
@NullMarked
package org.cunbu.drills.replicas;

import org.jspecify.annotations.NullMarked;
