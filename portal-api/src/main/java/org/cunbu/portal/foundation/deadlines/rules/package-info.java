/** When a clock speaks; plain functions. */
@NullMarked
package org.cunbu.portal.foundation.deadlines.rules;

import org.jspecify.annotations.NullMarked;
