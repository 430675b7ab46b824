/** /desk/calls: petitioners to be called back by somebody outside the handling unit; made for a telephone's screen. */
@NullMarked
package org.cunbu.web.desk.calls;

import org.jspecify.annotations.NullMarked;
