/** People writing and reading at a steady pace, and the book of what was acknowledged to them. */
@NullMarked
package org.cunbu.drills.load;

import org.jspecify.annotations.NullMarked;
