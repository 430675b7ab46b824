/** How many may be inside, as plain functions. */
@NullMarked
package org.cunbu.portal.foundation.http.crowd.rules;

import org.jspecify.annotations.NullMarked;
