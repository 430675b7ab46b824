/** /desk/me: who the portal takes me for, and which posts I hold. */
@NullMarked
package org.cunbu.web.desk.me;

import org.jspecify.annotations.NullMarked;
