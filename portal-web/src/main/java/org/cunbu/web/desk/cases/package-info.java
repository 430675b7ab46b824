/** /desk/cases: one letter as the official may see it, and the acts that are theirs now. */
@NullMarked
package org.cunbu.web.desk.cases;

import org.jspecify.annotations.NullMarked;
