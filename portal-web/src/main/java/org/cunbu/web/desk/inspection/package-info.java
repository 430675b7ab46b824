/** /desk/inspections: whole cases in a folder, named or drawn. */
@NullMarked
package org.cunbu.web.desk.inspection;

import org.jspecify.annotations.NullMarked;
