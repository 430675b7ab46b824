/** /desk/morning: what went red since the last working day. */
@NullMarked
package org.cunbu.web.desk.morning;

import org.jspecify.annotations.NullMarked;
