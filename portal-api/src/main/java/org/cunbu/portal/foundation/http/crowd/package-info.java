/** How many readers are let in at a time when many come, and who goes first. */
@NullMarked
package org.cunbu.portal.foundation.http.crowd;

import org.jspecify.annotations.NullMarked;
