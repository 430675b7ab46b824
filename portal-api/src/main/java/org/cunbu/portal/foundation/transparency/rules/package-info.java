/** Trees, tiles, leaves, notes: plain functions after RFC 9162 and the C2SP's tlog papers. */
@NullMarked
package org.cunbu.portal.foundation.transparency.rules;

import org.jspecify.annotations.NullMarked;
