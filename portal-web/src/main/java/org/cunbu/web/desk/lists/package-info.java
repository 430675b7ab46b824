/** /desk/lists: the three lists of every unit and level, to read, to print, to take away. */
@NullMarked
package org.cunbu.web.desk.lists;

import org.jspecify.annotations.NullMarked;
