/** How many readers are let in at a time when many come, who goes first, and which threads serve whom. */
@NullMarked
package org.cunbu.portal.foundation.http.crowd;

import org.jspecify.annotations.NullMarked;
