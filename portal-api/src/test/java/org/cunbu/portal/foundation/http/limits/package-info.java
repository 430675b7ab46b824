/** Counting, tried on the real database. */
@org.jspecify.annotations.NullMarked
package org.cunbu.portal.foundation.http.limits;
