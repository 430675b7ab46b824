/** The table of places and the file it is first filled from. */
@NullMarked
package org.cunbu.portal.foundation.region.store;

import org.jspecify.annotations.NullMarked;
