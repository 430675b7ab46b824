/** Closes connections of those who take their time, so that a few hundred of them are no weight on the others. */
@NullMarked
package org.cunbu.portal.foundation.http.slow;

import org.jspecify.annotations.NullMarked;
