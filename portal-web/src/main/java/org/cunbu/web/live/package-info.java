/** /live: pages that stay as they are told that something changed, and ask again as whoever they are. */
@NullMarked
package org.cunbu.web.live;

import org.jspecify.annotations.NullMarked;
