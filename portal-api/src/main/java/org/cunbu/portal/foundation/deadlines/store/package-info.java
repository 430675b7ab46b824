/** The table of clocks. */
@NullMarked
package org.cunbu.portal.foundation.deadlines.store;

import org.jspecify.annotations.NullMarked;
