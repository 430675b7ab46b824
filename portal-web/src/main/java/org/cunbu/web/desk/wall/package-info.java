/** /desk/wall: the county on a wall, and the villages of each township. */
@NullMarked
package org.cunbu.web.desk.wall;

import org.jspecify.annotations.NullMarked;
