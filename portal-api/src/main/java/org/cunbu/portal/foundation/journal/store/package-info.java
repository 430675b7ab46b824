/** The journal's tables. */
@NullMarked
package org.cunbu.portal.foundation.journal.store;

import org.jspecify.annotations.NullMarked;
