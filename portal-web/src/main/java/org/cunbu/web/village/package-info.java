/** The village's door: from here a letter knows where it belongs. */
@NullMarked
package org.cunbu.web.village;

import org.jspecify.annotations.NullMarked;
