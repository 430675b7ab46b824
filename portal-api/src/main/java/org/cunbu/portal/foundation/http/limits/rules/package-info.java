/** Puzzles made and checked, as plain functions. */
@NullMarked
package org.cunbu.portal.foundation.http.limits.rules;

import org.jspecify.annotations.NullMarked;
