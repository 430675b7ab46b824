/** /desk/units: the units of the county, and their import from a table. */
@NullMarked
package org.cunbu.web.desk.units;

import org.jspecify.annotations.NullMarked;
