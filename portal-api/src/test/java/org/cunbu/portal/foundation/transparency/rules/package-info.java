/** Trees, tiles, lines and notes. */
@NullMarked
package org.cunbu.portal.foundation.transparency.rules;

import org.jspecify.annotations.NullMarked;
