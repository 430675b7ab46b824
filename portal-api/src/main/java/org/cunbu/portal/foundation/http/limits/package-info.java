/** How {@link org.cunbu.portal.foundation.http.RateLimits} counts: a shield of this process, then all replicas at once. */
@NullMarked
package org.cunbu.portal.foundation.http.limits;

import org.jspecify.annotations.NullMarked;
