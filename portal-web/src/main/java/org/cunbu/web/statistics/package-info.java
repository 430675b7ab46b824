/** The rates, for everybody: each with its definition, and open to what it counts. */
@NullMarked
package org.cunbu.web.statistics;

import org.jspecify.annotations.NullMarked;
