/** How often somebody may ask: the limits' table. */
@NullMarked
package org.cunbu.portal.foundation.http.store;

import org.jspecify.annotations.NullMarked;
