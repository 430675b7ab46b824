/** /desk/bulk: one act for many letters of a list: look first, then a result for each. */
@NullMarked
package org.cunbu.web.desk.bulk;

import org.jspecify.annotations.NullMarked;
