/** /desk/supervision: orders to sign, to be reported on, to strike off; /desk/attention: what the county's leaders look at. */
@NullMarked
package org.cunbu.web.desk.supervision;

import org.jspecify.annotations.NullMarked;
