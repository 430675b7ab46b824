/** The officials' pages: what is mine, in the order it is due, and the acts I may do. Start at {@code queue}. */
@NullMarked
package org.cunbu.web.desk;

import org.jspecify.annotations.NullMarked;
