/** /desk/condition: how the portal itself is doing. */
@NullMarked
package org.cunbu.web.desk.condition;

import org.jspecify.annotations.NullMarked;
