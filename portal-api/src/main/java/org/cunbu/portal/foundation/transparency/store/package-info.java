/** The log's tables. */
@NullMarked
package org.cunbu.portal.foundation.transparency.store;

import org.jspecify.annotations.NullMarked;
