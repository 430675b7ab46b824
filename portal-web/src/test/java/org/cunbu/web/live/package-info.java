/** Streams that say that something changed. */
@NullMarked
package org.cunbu.web.live;

import org.jspecify.annotations.NullMarked;
