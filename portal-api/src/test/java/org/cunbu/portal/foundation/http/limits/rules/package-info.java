/** Puzzles, without a database. */
@org.jspecify.annotations.NullMarked
package org.cunbu.portal.foundation.http.limits.rules;
