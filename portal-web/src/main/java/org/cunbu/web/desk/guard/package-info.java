/** /desk/guard: limits, blocks and alarms on unusual rises. */
@NullMarked
package org.cunbu.web.desk.guard;

import org.jspecify.annotations.NullMarked;
